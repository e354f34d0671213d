module.exports = {
  lang: "fr"
};
