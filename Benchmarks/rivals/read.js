// Reads a site as Eleventy does, as far as content goes: front matter by js-yaml, each page by Nunjucks, then markdown-it.
// read.js SITE: prints how many pages were rendered. NODE_PATH names the folder with Debian's modules.
const fs = require("fs");
const path = require("path");
const yaml = require("js-yaml");
const nunjucks = require("nunjucks");
const markdown = require("markdown-it")({ html: true });

const site = process.argv[2];
const loader = new nunjucks.FileSystemLoader(path.join(site, "_includes"));
const environment = new nunjucks.Environment(loader, { autoescape: true });
const metadata = require(path.resolve(site, "_data/metadata.js"));

function pages(folder) {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const name = path.join(folder, entry.name);
    return entry.isDirectory() ? pages(name) : name.endsWith(".md") ? [name] : [];
  });
}

function parts(text) {
  const end = text.startsWith("---\n") ? text.indexOf("\n---\n", 3) : -1;
  return end < 0 ? [{}, text] : [yaml.load(text.slice(4, end)), text.slice(end + 5)];
}

let count = 0;
let length = 0;
for (const page of pages(path.join(site, "content"))) {
  const [fields, content] = parts(fs.readFileSync(page, "utf8"));
  const rendered = environment.renderString(content, { metadata, ...fields });
  length += markdown.render(rendered).length;
  count += 1;
}
console.log(`${count} pages, ${length} characters`);
