status ready(s: state);
define strong(s: state): number = s;
define stronger(s: state) if ready(s) > 2;
