attribute capability(s: state): number;
define strong(s: state) if capability(s);
