/**
 * Who may import whom. Folder names are captured, so a new domain, kind, figure or lab is covered on the day it is made.
 * tests/contract/imports.test.ts plants one violation of each rule and sees it fire.
 */
const TEST = "\\.test\\.tsx?$|/fixtures(\\.generated)?\\.ts$";
const BROWSER =
  "^components/|^lib/[^/]+/client/|^lib/http/client\\.ts$|/(player|editor|lab|figure)\\.tsx$|^lib/items/(players|editors)\\.generated\\.tsx$";
const SERVER = "^lib/[^/]+/server/|\\.server\\.ts$|^lib/db/|^lib/http/route\\.ts$|^lib/core/(env|logger|secret)\\.ts$";
/** Any file that says it is for the server, wherever it lies. */
const SAYS_SO = `${SERVER}|(^|/)server-only(/|$)`;
/** Thin shells around server code that keep their place for the sake of their callers. */
const SHELLS = "^lib/http/route\\.ts$|^lib/core/(env|logger|secret)\\.ts$";

const rule = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

module.exports = {
  forbidden: [
    rule(
      "nothing-imports-app",
      "app receives visitors; what it holds is for nobody else.",
      { pathNot: "^(app|tests)/" },
      { path: "^app/" },
    ),
    rule(
      "app-opens-no-kind",
      "A page knows kinds, figures and labs through their registries.",
      { path: "^app/" },
      { path: "^lib/(items|figures|labs)/[^/]+/" },
    ),
    rule(
      "routes-do-not-query",
      "Pages, routes and components call use cases.",
      { path: "^(app|components)/" },
      { path: "^lib/db/" },
    ),
    rule(
      "core-is-the-floor",
      "lib/core imports nothing of ours.",
      { path: "^lib/core/" },
      { path: "^(app|components|lib|i18n|scripts)/", pathNot: "^lib/core/" },
    ),
    rule(
      "ui-kit-is-the-floor",
      "components/ui imports nothing of ours but lib/core.",
      { path: "^components/ui/" },
      { path: "^(app|components|lib|i18n|scripts)/", pathNot: "^components/ui/|^lib/core/" },
    ),
    rule(
      "components-keep-to-themselves",
      "Each domain's components use the kit and the shell, not one another's; what shows items is for quizzes, interviews and reports too.",
      { path: "^components/([^/]+)/", pathNot: "^components/(shell|quizzes|interviews|reports)/" },
      { path: "^components/([^/]+)/", pathNot: "^components/($1|ui|shell)/" },
    ),
    rule(
      "quizzes-use-the-items-of-practice",
      "Quizzes use the kit, the shell and the items of practice.",
      { path: "^components/quizzes/" },
      { path: "^components/", pathNot: "^components/(quizzes|practice|ui|shell)/" },
    ),
    rule(
      "reports-show-the-items-of-practice",
      "Reports use the kit, the shell and the items of practice.",
      { path: "^components/reports/" },
      { path: "^components/", pathNot: "^components/(reports|practice|ui|shell)/" },
    ),
    rule(
      "interviews-use-the-items-of-practice",
      "Interviews use the kit, the shell, the items of practice and what draws quizzes.",
      { path: "^components/interviews/" },
      { path: "^components/", pathNot: "^components/(interviews|quizzes|practice|ui|shell)/" },
    ),
    rule(
      "lib-shows-no-feature-ui",
      "Players, figures and labs use the kit only.",
      { path: "^lib/" },
      { path: "^components/", pathNot: "^components/ui/" },
    ),
    rule(
      "browser-code-reaches-no-server",
      "What runs in the browser imports no server code.",
      { path: BROWSER, pathNot: TEST },
      { path: SAYS_SO },
    ),
    rule(
      "browser-code-reaches-no-server-by-a-chain",
      "Not through others either.",
      { path: BROWSER, pathNot: TEST },
      { path: SAYS_SO, reachable: true },
    ),
    rule(
      "kinds-are-strangers",
      "What two kinds share is a domain of its own.",
      { path: "^lib/items/([^/]+)/" },
      { path: "^lib/items/([^/]+)/", pathNot: "^lib/items/$1/" },
    ),
    rule(
      "figures-are-strangers",
      "What two figures share is a domain of its own.",
      { path: "^lib/figures/([^/]+)/" },
      { path: "^lib/figures/([^/]+)/", pathNot: "^lib/figures/$1/" },
    ),
    rule(
      "labs-are-strangers",
      "What two labs share is a domain of its own.",
      { path: "^lib/labs/([^/]+)/" },
      { path: "^lib/labs/([^/]+)/", pathNot: "^lib/labs/$1/" },
    ),
    rule(
      "only-registries-open-kinds",
      "Adding a kind, figure or lab touches one folder.",
      { pathNot: "^lib/(items|figures|labs)/|^scripts/|^tests/" },
      { path: "^lib/(items|figures|labs)/[^/]+/" },
    ),
    rule(
      "only-the-database-folder-opens-prisma",
      "The package and the generated client.",
      { pathNot: "^lib/db/|^prisma/|^scripts/|^tests/" },
      { path: "(^|/)@prisma/|^lib/db/generated/" },
    ),
    rule(
      "only-the-database-folder-opens-pg",
      "A connection is had from lib/db/pool.ts.",
      { pathNot: "^lib/db/|^scripts/|^tests/" },
      { path: "(^|/)node_modules/pg/", dependencyTypesNot: ["type-only"] },
    ),
    rule(
      "only-auth-opens-next-auth",
      "Elsewhere there are viewers.",
      { pathNot: "^lib/auth/|^app/api/auth/|^tests/" },
      { path: "(^|/)next-auth(/|$)" },
    ),
    rule(
      "pure-rules-do-no-io",
      "A rule beside its domain's schema is pure.",
      { path: "^lib/[^/]+/[^/]+\\.tsx?$", pathNot: `\\.generated\\.|\\.server\\.ts$|^lib/db/|${SHELLS}|${TEST}` },
      { path: SERVER },
    ),
    rule("fixtures-are-for-tests", "What a test needs does not ship.", { pathNot: `^tests/|${TEST}` }, { path: TEST }),
    rule("no-cycles", "Two files that need each other are one file, or three.", {}, { circular: true }),
    {
      name: "no-orphans",
      severity: "warn",
      from: {
        orphan: true,
        pathNot: "\\.d\\.ts$|\\.config\\.|^tests/|^app/|^scripts/|^instrumentation|^lib/db/generated/|\\.generated\\.",
      },
      to: {},
    },
  ],
  required: [
    {
      name: "server-files-say-so",
      severity: "error",
      comment: 'First line: import "server-only".',
      module: { path: `^lib/([^/]+/server/.+|.+\\.server)\\.ts$|^lib/db/[^/]+\\.ts$|${SHELLS}`, pathNot: TEST },
      to: { path: "(^|/)server-only(/|$)" },
    },
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules|^lib/db/generated/" },
    exclude: { path: "^\\.next/|^\\.data/|^tests/bench/peers/[^/]+/" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default"] },
  },
};
