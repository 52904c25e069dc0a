package library;

import io.ebean.Model;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;

@zh /** 借书的人。借书证号不能重复。 */
@en /** Somebody who borrows books. No two have the same card. */
@Entity
public class Borrower extends Model {

    @Id
    public long id;

    @Column(nullable = false, length = 80)
    public String name;

    @Column(nullable = false, unique = true, length = 10)
    public String card;

    @OneToMany(mappedBy = "borrower")
    public List<Book> books = new ArrayList<>();

    public Borrower(String name, String card) {
        this.name = name;
        this.card = card;
    }
}
