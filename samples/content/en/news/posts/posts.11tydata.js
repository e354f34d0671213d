module.exports = {
  tags: ["news"],
  layout: "layouts/post.njk",
  permalink: (data) => `/en/news/${data.page.fileSlug}/`
};
