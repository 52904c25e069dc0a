package library;

import io.ebean.Model;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import java.util.ArrayList;
import java.util.List;

@zh /** 标签，比如 "小说"。名字不能重复。 */
@en /** A tag, such as "小说" (a novel). No two have the same name. */
@Entity
public class Tag extends Model {

    @Id
    public long id;

    @Column(nullable = false, unique = true, length = 20)
    public String name;

    @ManyToMany(mappedBy = "tags")
    public List<Book> books = new ArrayList<>();

    public Tag(String name) {
        this.name = name;
    }
}
