// Renders cases with the real Nunjucks: reads a JSON array from standard input, writes one JSON array of
// { text } or { error } in the same order. Objects' names are put in order, as the tests do with theirs.
const nunjucks = require("nunjucks");

function ordered(value) {
  if (Array.isArray(value)) return value.map(ordered);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.keys(value).sort().map((key) => [key, ordered(value[key])]));
}

function render({ templates, context, options }) {
  const loader = {
    getSource: (name) => (name in templates ? { src: templates[name], path: name, noCache: true } : null),
  };
  try {
    return { text: new nunjucks.Environment(loader, options).render("main", ordered(context || {})) };
  } catch (error) {
    return { error: String(error.message) };
  }
}

const cases = JSON.parse(require("fs").readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(cases.map(render)));
