// Shows the API reference. "Try it out" calls this sandbox with its key and a token of the page's own.
fetch("/_page/settings.json")
  .then((response) => response.json())
  .then(({ spec, key, token }) => {
    const reference = SwaggerUIBundle({
      spec,
      dom_id: "#reference",
      deepLinking: true,
      docExpansion: "none",
      filter: true,
      tryItOutEnabled: true,
      validatorUrl: null,
      onComplete: () => {
        reference.preauthorizeApiKey("keyBearer", key);
        reference.preauthorizeApiKey("tokenBearer", token);
        document.documentElement.dataset.ready = "yes";
      },
    });
  });
