// comment
const a = 1;
module.exports = { a: 'x', "b": [1, -2.5, true, null], c: `t ${data.title} é`, d: { e: function () { return 1; } },
  permalink: (data) => `/${data.page.fileSlug}/`, f() { return "g"; }, ...h, [i]: 2, /* j */ k: a + "b" };
export default { url: "https://www.example.org" };
