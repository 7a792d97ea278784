/** Starts the page: takes the token out of the address, asks for the project, and shows it. */

import { Client } from "./client/client.ts";
import { takeToken } from "./client/token.ts";
import { Store } from "./desk/store.ts";
import { ReviewPage } from "./review-page.ts";
import { firstState } from "./state/state.ts";

const NO_TOKEN =
  "This address lacks the token of the run. Open the address that throughline review prints, with all that follows the #.";

async function start(page: ReviewPage): Promise<void> {
  const token = takeToken(window);
  if (token === null) {
    page.failure = NO_TOKEN;
    return;
  }
  const client = new Client(token);
  page.begin(new Store(client, firstState(await client.project())));
}

const page = document.querySelector("throughline-review");
if (page instanceof ReviewPage) {
  start(page).catch((error: unknown) => {
    page.failure = error instanceof Error ? error.message : String(error);
  });
}
