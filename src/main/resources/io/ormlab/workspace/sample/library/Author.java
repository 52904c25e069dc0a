package library;

import io.ebean.Model;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;

@zh /** 作者。一位作者有多本书。 */
@en /** An author. One author has many books. */
@Entity
public class Author extends Model {

    @Id
    public long id;

    @Column(nullable = false, length = 80)
    public String name;

@zh     /** 出生年份；不知道时为 null。 */
@en     /** The year of birth; null where nobody knows. */
    public Integer born;

@zh     /** 反向引用：外键在 Book 那边。 */
@en     /** The other side of the reference: the foreign key is Book's. */
    @OneToMany(mappedBy = "author", cascade = CascadeType.PERSIST)
    public List<Book> books = new ArrayList<>();

    public Author(String name) {
        this.name = name;
    }
}
