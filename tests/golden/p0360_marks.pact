extern rows rows f(a: state): number from "libf.so";
extern impure rows g(a: state): number from "libf.so";
extern rows quick h(a: state): number from "libf.so";
