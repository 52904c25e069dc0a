package io.ormlab.snippet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What JShell says of a name, taken apart to look it up; and a comment as a person reads it. */
class SignatureTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            void Author.rename(String name) | Author | rename | 1
            Map<K, V> lab.Author.of(Map<K, V> map, int n) | lab.Author | of | 2
            <T>List<T> Author.all() | Author | all | 0
            Author(String name) | Author | '' | 1
            lab.Author() | lab.Author | '' | 0
            lab.Author.Kind(int x) | lab.Author.Kind | '' | 1
            lab.Author.name:java.lang.String | lab.Author | name | -1
            lab.Author | lab.Author | '' | -1
            a:lab.Author | a | '' | -1
            """)
    void itsPartsAreTold(String text, String owner, String member, int parameters) {
        assertThat(Signature.of(text)).isEqualTo(new Signature(owner, member, parameters));
    }

    @Test
    void aCommentIsReadWithoutItsTags() {
        String comment = """
                 The {@code name} of an author &lt;{@link Author#name}&gt;; see
                 {@linkplain Author the class}.

                 <p>Second <em>paragraph</em>:
                 <ul>
                 <li>one
                 <li>two
                 </ul>
                 <pre>{@code
                 var a = 1;
                   a++;
                 }</pre>

                 @param x what
                   it is
                 @return a &#65;
                """;
        assertThat(JavadocText.plain(comment)).isEqualTo("""
                The name of an author <Author.name>; see the class.
                Second paragraph:
                - one
                - two
                var a = 1;
                  a++;
                @param x what it is
                @return a A""");
    }
}
