module.exports = {
  lang: "en"
};
