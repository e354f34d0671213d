module.exports = {
  title: "Compétences numériques",
  url: "https://competences.example.org",
  language: "fr",
  description: "Les parcours de formation du Service des démarches numériques.",
  publisher: {
    name: "Service des démarches numériques",
    email: "formations@example.org",
    url: "https://competences.example.org/"
  }
};
