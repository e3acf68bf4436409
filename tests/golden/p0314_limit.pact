attribute capability(s: state): number;
action pay/pays/paid(s: state);
status ready(s: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { every member m must pay by today + capability(m); }
    article 2 { every member m must pay until m is ready; }
}
