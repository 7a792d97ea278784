/**
 * Reading, step 5: the contexts of ActivityStreams and of the keys that its actors have.
 * Spec: https://www.w3.org/TR/activitystreams-vocabulary/ and https://www.w3.org/TR/activitypub/
 */

import { iri } from "../../namespaces.ts";
import { KEYWORDS, links, plain, type Terms, typed } from "./terms.ts";

export const ACTIVITY_STREAMS: Terms = {
  // What the vocabulary does not have is not said.
  "@vocab": "_:",
  xsd: iri("xsd", ""),
  as: "http://www.w3.org/ns/activitystreams#",
  ldp: "http://www.w3.org/ns/ldp#",
  vcard: "http://www.w3.org/2006/vcard/ns#",
  ...KEYWORDS,
  ...plain("as", "Accept Activity IntransitiveActivity Add Announce Arrive Block Create Delete Dislike Follow Flag"),
  ...plain("as", "Ignore Invite Join Leave Like Listen Move Offer Question Read Reject Remove TentativeAccept"),
  ...plain("as", "TentativeReject Travel Undo Update View Application Group Organization Person Service"),
  ...plain("as", "Article Audio Document Event Image Link Mention Note Object Page Place Profile Relationship"),
  ...plain("as", "Tombstone Video Collection CollectionPage OrderedCollection OrderedCollectionPage"),
  ...plain("as", "IsFollowing IsFollowedBy IsContact IsMember Public"),
  ...plain("as", "content name summary hreflang mediaType rel units preferredUsername source"),
  ...Object.fromEntries(
    ["content", "name", "summary"].map((name) => [`${name}Map`, { "@id": `as:${name}`, "@container": "@language" }]),
  ),
  ...links("as", "actor anyOf attachment attributedTo audience bcc bto cc context current describes endpoints first"),
  ...links("as", "followers following formerType generator href icon image inReplyTo instrument items last liked"),
  ...links("as", "likes location next object oneOf origin outbox partOf prev preview proxyUrl relationship replies"),
  ...links("as", "result sharedInbox shares streams subject tag target to uploadMedia url"),
  ...links("as", "oauthAuthorizationEndpoint oauthTokenEndpoint provideClientKey signClientKey"),
  ...links("as", "orderedItems=items", { "@container": "@list" }),
  ...links("ldp", "inbox"),
  ...typed("dateTime", "as", "closed deleted endTime published startTime updated"),
  ...typed("float", "as", "accuracy altitude latitude longitude radius"),
  ...typed("nonNegativeInteger", "as", "height startIndex totalItems width"),
  ...typed("duration", "as", "duration"),
};

/** https://w3id.org/security/v1 */
export const SECURITY: Terms = {
  dc: iri("dcterms", ""),
  sec: "https://w3id.org/security#",
  xsd: iri("xsd", ""),
  ...KEYWORDS,
  ...plain("sec", "CryptographicKey=Key EncryptedMessage LinkedDataSignature2015 LinkedDataSignature2016"),
  ...plain("sec", "domain nonce publicKeyPem signature signatureValue signatureAlgorithm=signingAlgorithm"),
  ...links("sec", "owner privateKey publicKey publicKeyService"),
  ...typed("dateTime", "sec", "expires=expiration revoked"),
  ...typed("dateTime", "dc", "created"),
  ...links("dc", "creator"),
};
