define late(s: state) if today > 3;
define later(s: state): number = 1900-01-01 * 2;
