/* The linter of the page's script, a tool of development alone: `make script-lint` (needs npx and a network). */
const browser = ["document", "window", "location", "history", "navigator", "requestAnimationFrame", "getComputedStyle", "setTimeout", "clearTimeout", "URL", "URLSearchParams", "Blob"];
const script = {
  files: ["**/*.js"],
  languageOptions: { ecmaVersion: 2022, sourceType: "module", globals: Object.fromEntries([...browser, "vis"].map((name) => [name, "readonly"])) },
  rules: {
    "no-undef": "error", "no-unused-vars": "error", "no-shadow": "error", "prefer-const": "error", "no-var": "error", eqeqeq: "error", "no-eval": "error",
    "no-implied-eval": "error", "no-use-before-define": ["error", { functions: false, variables: false }], "max-lines": ["error", 220], "no-loop-func": "error",
    "max-lines-per-function": ["error", 40], complexity: ["error", 22], "no-console": "error", "no-dupe-keys": "error", "no-unreachable": "error", "no-fallthrough": "error",
  },
};
export default [script];
