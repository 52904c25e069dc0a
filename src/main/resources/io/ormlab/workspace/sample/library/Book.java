package library;

import io.ebean.Model;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import java.util.ArrayList;
import java.util.List;

@zh /** 书。有一位作者、若干标签，可能正被某人借走。 */
@en /** A book. It has one author and some tags, and somebody may have borrowed it. */
@Entity
public class Book extends Model {

    @Id
    public long id;

    @Column(nullable = false, length = 120)
    public String title;

@zh     /** 首次出版的年份。 */
@en     /** The year in which it first came out. */
    public Integer published;

    @ManyToOne(optional = false)
    public Author author;

@zh     /** 借走这本书的人；在架上时为 null。 */
@en     /** Who has borrowed it; null while it stands on the shelf. */
    @ManyToOne
    public Borrower borrower;

@zh     /** 多对多：由关系表 book_tag 记录。 */
@en     /** Many to many: the join table book_tag holds it. */
    @ManyToMany
    public List<Tag> tags = new ArrayList<>();

    public Book(String title, Author author) {
        this.title = title;
        this.author = author;
    }
}
