extern height(s: state): text from "libgeo.so";
extern width(s: state as pointer): number as float from "libgeo.so";
extern lazy depth(s: state): number from "libgeo.so";
