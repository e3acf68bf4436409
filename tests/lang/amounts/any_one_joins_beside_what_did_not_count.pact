# Who joins a group brings its own acts in course; those of the others that did not count before do not count by it.
status friend(s: state);
ongoing action guard/guards/guarded(a: state, v: state);
treaty t { in force from 1930-01-01;  parties { p; q from 1930-03-01; r; }
    article 1 { any member must guard any state f where (f is friend); } }
a : state;
scenario s {
    1930-01-10: r guards a;
    1930-01-20: a is friend;
    expect on 1930-03-02: r is obliged to guard and r has not fulfilled article 1 of t;
}
