// Finds a word in the pages of both languages. The page is whole without it.
(function () {
  'use strict';
  var english = document.documentElement.lang === 'en';
  var top = english ? '../' : '';
  var pages = english
    ? ormlabPages.en.concat(ormlabPages.zh)
    : ormlabPages.zh.concat(ormlabPages.en);
  var form = document.getElementById('search');
  var input = document.getElementById('word');
  var found = document.getElementById('found');
  var all = document.getElementById('all');

  function best(page, word) {
    if (page.t.toLowerCase().indexOf(word) >= 0) {
      return { rank: 0, line: page.l[1] || page.t };
    }
    for (var at = 0; at < page.l.length; at++) {
      if (page.l[at].toLowerCase().indexOf(word) >= 0) {
        return { rank: 1 + at, line: page.l[at] };
      }
    }
    return null;
  }

  function item(page, line, word) {
    var li = document.createElement('li');
    var a = document.createElement('a');
    a.href = top + page.a;
    a.textContent = page.t;
    li.append(a, ' ');
    var at = line.toLowerCase().indexOf(word);
    if (at < 0) {
      li.append(line);
    } else {
      var mark = document.createElement('mark');
      mark.textContent = line.substring(at, at + word.length);
      li.append(line.substring(0, at), mark, line.substring(at + word.length));
    }
    return li;
  }

  function show() {
    var word = input.value.trim().toLowerCase();
    found.textContent = '';
    all.hidden = word !== '';
    if (word === '') {
      return;
    }
    var hits = [];
    pages.forEach(function (page) {
      var hit = best(page, word);
      if (hit) {
        hits.push({ page: page, rank: hit.rank, line: hit.line });
      }
    });
    hits.sort(function (one, two) {
      return one.rank - two.rank;
    });
    hits.forEach(function (hit) {
      found.append(item(hit.page, hit.line, word));
    });
    if (hits.length === 0) {
      found.textContent = found.dataset.none;
    }
  }

  form.hidden = false;
  input.addEventListener('input', show);
  form.addEventListener('submit', function (event) {
    event.preventDefault();
    location.hash = encodeURIComponent(input.value);
  });
  input.value = decodeURIComponent(location.hash.substring(1));
  show();
})();
