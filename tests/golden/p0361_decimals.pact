extern share(s: state): number as double from "libgeo.so";
extern part(s: state): number as double 12 from "libgeo.so";
