@zh -- 示例数据，由 seed 命令在一个事务里执行。表名和列名是数据库里的名字。
@en -- Sample rows, which the command seed runs in one transaction. Tables and columns have the database's names.

insert into author (id, name, born) values
  (1, '鲁迅', 1881),
  (2, '老舍', 1899),
  (3, '张爱玲', 1920),
  (4, '曹雪芹', null);

insert into borrower (id, name, card) values
  (1, '小明', 'A-001'),
  (2, '欧阳小红', 'A-002');

insert into tag (id, name) values
  (1, '小说'),
  (2, '散文'),
  (3, '话剧'),
  (4, '古典');

insert into book (id, title, published, author_id, borrower_id) values
  (1, '呐喊', 1923, 1, 1),
  (2, '朝花夕拾', 1928, 1, null),
  (3, '骆驼祥子', 1939, 2, 2),
  (4, '茶馆', 1957, 2, null),
  (5, '倾城之恋', 1943, 3, null),
  (6, '红楼梦', 1791, 4, 1);

insert into book_tag (book_id, tag_id) values
  (1, 1),
  (2, 2),
  (3, 1),
  (4, 3),
  (5, 1),
  (6, 1),
  (6, 4);
