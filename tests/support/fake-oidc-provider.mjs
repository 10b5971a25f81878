import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { createServer } from "node:http";

/**
 * Whom the provider vouches for. `email` may be left out, `verified` says whether it knows the address.
 * @typedef {{ sub: string, email?: string, verified?: boolean }} Person
 */

export const CLIENT = { id: "warmup", secret: "warmup-secret" };
const CODE_LIFE_MS = 60_000;

const base64 = (value) => Buffer.from(value).toString("base64url");
const escape = (text) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/**
 * A small OpenID Connect provider: discovery, authorisation with a form to say who one is, token with client secret and PKCE, keys,
 * userinfo. A code is taken once. `tamper` lets a test spoil what goes into the id token; `down` makes it answer 503.
 * @param {{ port?: number }} [options]
 */
export async function startFakeProvider({ port = 0 } = {}) {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  /** @type {Map<string, { person: Person, query: URLSearchParams, until: number }>} */
  const codes = new Map();
  /** @type {Map<string, Person>} */
  const tokens = new Map();
  const state = { down: false, tamper: (claims) => claims, emailInToken: true };
  let issuer = "";

  const claimsOf = ({ sub, email, verified }) => ({
    sub,
    ...(email !== undefined && { email, email_verified: verified ?? true }),
  });

  function makeIdToken({ person, query }) {
    const now = Math.floor(Date.now() / 1_000);
    const told = state.emailInToken ? claimsOf(person) : { sub: person.sub };
    const claims = { ...told, iss: issuer, aud: CLIENT.id, iat: now, exp: now + 300, nonce: query.get("nonce") };
    const text = `${base64(JSON.stringify({ alg: "RS256", kid: "1" }))}.${base64(JSON.stringify(state.tamper(claims)))}`;
    return `${text}.${sign("RSA-SHA256", Buffer.from(text), privateKey).toString("base64url")}`;
  }

  /** @returns {[number, object]} */
  function exchange(form, authorization) {
    const basic = `Basic ${Buffer.from(`${CLIENT.id}:${CLIENT.secret}`).toString("base64")}`;
    if (authorization !== basic) return [401, { error: "invalid_client" }];
    const found = codes.get(form.get("code") ?? "");
    codes.delete(form.get("code") ?? "");
    const challenge = createHash("sha256")
      .update(form.get("code_verifier") ?? "")
      .digest("base64url");
    const isGood =
      found &&
      found.until > Date.now() &&
      found.query.get("code_challenge_method") === "S256" &&
      found.query.get("code_challenge") === challenge &&
      found.query.get("redirect_uri") === form.get("redirect_uri");
    if (!isGood) return [400, { error: "invalid_grant" }];
    const access = randomBytes(16).toString("base64url");
    tokens.set(access, found.person);
    return [200, { access_token: access, token_type: "Bearer", expires_in: 300, id_token: makeIdToken(found) }];
  }

  /** The address to which the person goes back. */
  function answerOf(query) {
    const back = new URL(query.get("redirect_uri"));
    back.searchParams.set("state", query.get("state") ?? "");
    if (query.get("deny") !== null) {
      back.searchParams.set("error", "access_denied");
      return back;
    }
    const code = randomBytes(16).toString("base64url");
    const email = query.get("email") || undefined;
    const person = { sub: query.get("sub"), ...(email && { email, verified: query.get("unverified") === null }) };
    codes.set(code, { person, query, until: Date.now() + CODE_LIFE_MS });
    back.searchParams.set("code", code);
    return back;
  }

  function form(query) {
    const hidden = [...query].map(
      ([name, value]) => `<input type="hidden" name="${escape(name)}" value="${escape(value)}">`,
    );
    return `<!doctype html><html lang="en"><title>Fake provider</title><main><h1>Who are you?</h1><form>${hidden.join("")}
      <label>Subject <input name="sub"></label> <label>Address <input name="email"></label>
      <label><input type="checkbox" name="unverified"> not verified</label>
      <button>Allow</button> <button name="deny">Deny</button></form></main></html>`;
  }

  const server = createServer(async (request, response) => {
    const url = new URL(request.url, issuer);
    const json = (status, body) =>
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    if (state.down) return void response.writeHead(503).end();
    switch (url.pathname) {
      case "/.well-known/openid-configuration":
        return void json(200, {
          issuer,
          authorization_endpoint: `${issuer}/authorize`,
          token_endpoint: `${issuer}/token`,
          userinfo_endpoint: `${issuer}/userinfo`,
          jwks_uri: `${issuer}/jwks`,
          response_types_supported: ["code"],
          subject_types_supported: ["public"],
          id_token_signing_alg_values_supported: ["RS256"],
        });
      case "/jwks":
        return void json(200, {
          keys: [{ ...publicKey.export({ format: "jwk" }), kid: "1", alg: "RS256", use: "sig" }],
        });
      case "/authorize":
        if (url.searchParams.has("sub") || url.searchParams.has("deny"))
          return void response.writeHead(302, { location: answerOf(url.searchParams).href }).end();
        return void response.writeHead(200, { "content-type": "text/html" }).end(form(url.searchParams));
      case "/token": {
        let body = "";
        for await (const chunk of request) body += chunk;
        return void json(...exchange(new URLSearchParams(body), request.headers.authorization));
      }
      case "/userinfo": {
        const person = tokens.get(String(request.headers.authorization).replace("Bearer ", ""));
        return void (person ? json(200, claimsOf(person)) : json(401, { error: "invalid_token" }));
      }
      default:
        return void response.writeHead(url.pathname === "/favicon.ico" ? 204 : 404).end();
    }
  });
  await new Promise((resolve) => server.listen(port, "127.0.0.1", () => resolve(undefined)));
  issuer = `http://localhost:${server.address().port}`;

  return {
    issuer,
    state,
    environment: { OIDC_ISSUER: issuer, OIDC_ID: CLIENT.id, OIDC_SECRET: CLIENT.secret, OIDC_NAME: "Fake ID" },
    /**
     * What the provider makes of a visit when this person allows it: the query of our callback.
     * @param {string} url as our server gave it
     * @param {Person | "deny"} person
     */
    answer(url, person) {
      const { searchParams } = new URL(url);
      if (person === "deny") searchParams.set("deny", "");
      else {
        searchParams.set("sub", person.sub);
        if (person.email !== undefined) searchParams.set("email", person.email);
        if (person.verified === false) searchParams.set("unverified", "on");
      }
      return answerOf(searchParams);
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve(undefined));
        server.closeAllConnections();
      }),
  };
}
