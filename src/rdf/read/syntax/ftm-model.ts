/** Reading, step 5: the schemata of FollowTheMoney: what each extends and adds. Spec: https://followthemoney.tech/explorer/ */

/**
 * A schema and those that it extends, then the properties that it adds: those of entities with the name of the way back
 * behind ">", dates behind "@", numbers behind "#". Version 3.8 of the model; what is newer is taken for a property of the
 * schema that has it, and for text.
 */
const MODEL = `
Address < Thing
  city country full googlePlaceId #latitude #longitude osmId postOfficeBox postalCode region remarks state street street2
Airplane < Vehicle
  icaoCode manufacturer serialNumber
Analyzable
  companiesMentioned detectedCountry detectedLanguage emailMentioned ibanMentioned ipMentioned locationMentioned namesMentioned
  peopleMentioned phoneMentioned
Article < Document
Assessment < Thing
  assessmentId author>authoredAssessments @publishDate
Asset < Thing Value
Associate < Interval
  associate>associations person>associates relationship
Audio < Document
  #duration #samplingRate
BankAccount < Asset
  accountNumber accountType #balance @balanceDate bank>bankAccounts bankAddress bankName bic @closingDate iban #maxBalance
  @maxBalanceDate @openingDate
Call < Interval
  caller>callsMade callerNumber #duration receiver>callsReceived receiverNumber
CallForTenders < Interval Thing
  authority>callForTenders authorityReferenceId @awardNoticeDate awardedInLots @awardingDate callId certificationCheck
  @clarificationDeadline @contractNoticeDate cpvCode directive euFunding evaluationMechanism fallsUnderGPPScope involvesOutcome
  lotsNames #maximumNumberOfLots multipleTenders #numberOfLots nutsCode onBehalfOf>delegatedCallForTenders paymentOptions
  procedure procurementType @publicationDate relationToThreshold reverseAuctionsIncluded @submissionDeadline tedUrl
  tenderers>callForTenders tendersForLots title
Company < Asset Organization
  bikCode caemCode capital cikCode coatoCode fnsCode fssCode ibcRuc ipoCode irsCode isinCode jibCode jurisdiction kppCode
  mbsCode okopfCode oksmCode okvedCode pfrNumber registrationNumber ricCode ticker voenCode
Contract < Asset
  authority>contractAuthority cancelled classification @contractDate criteria language method noticeId numberAwards procedure
  procedureNumber project>contracts status title type
ContractAward < Interest Value
  amended callForTenders>contractAwards contract>awards cpvCode decisionReason documentNumber documentType lotNumber nutsCode
  supplier>contractAwardSupplier
CourtCase < Thing
  caseNumber category @closeDate court @fileDate status type
CourtCaseParty < Interest
  case>parties party>courtCase
CryptoWallet < Thing Value
  #balance @balanceDate @creationDate currencySymbol holder>cryptoWallets mangingExchange privateKey publicKey
Debt < Interval Value
  creditor>debtCreditor debtor>debtDebtor
Directorship < Interest
  director>directorshipDirector organization>directorshipOrganization secretary
Document < Analyzable Thing
  ancestors>descendants author @authoredAt bodyText contentHash crawler @date encoding extension fileName #fileSize generator
  language messageId mimeType parent>children @processedAt processingAgent processingError processingStatus @publishedAt title
  translatedLanguage translatedText
Documentation < Interest
  document>relatedEntities entity>documentedBy
EconomicActivity < Interval
  bankAccount>contractBankAccount bankForeign>foreignBankAccount bankRub>rubBankAccount ccdNumber ccdValue
  contract>economicActivityContract contractHolder>economicActivityHolder customsAmount customsProcedure
  declarant>economicActivityDeclarant departureCountry destinationCountry directionOfTransportation dollarExchRate
  goodsDescription invoiceAmount originCountry receiver>economicActivityReceiver sender>economicActivitySender tradingCountry
  transport>declaredCustoms vedCode vedCodeDescription
Email < Folder HyperText PlainText
  bcc cc emitters>emailsSent from headers inReplyTo inReplyToEmail>responses recipients>emailsReceived sender subject
  threadTopic to
Employment < Interest
  employee>employers employer>employees
Event < Analyzable Interval Thing
  country important involved>eventsInvolved location organizer>eventsOrganized
Family < Interval
  person>familyPerson relationship relative>familyRelative
Folder < Document
HyperText < Document
  bodyHtml
Identification < Interval
  authority country holder>identification number type
Image < Document
  pictured>images
Interest < Interval
  role status
Interval
  alephUrl @date description @endDate indexText @modifiedAt namesMentioned publisher publisherUrl recordId @retrievedAt
  sourceUrl @startDate summary
LegalEntity < Thing
  bvdId classification @dissolutionDate dunsCode email icijId idNumber @incorporationDate innCode jurisdiction legalForm leiCode
  licenseNumber mainCountry npiCode ogrnCode okpoCode opencorporatesUrl parent>subsidiaries phone registrationNumber sector
  status swiftBic taxNumber taxStatus uniqueEntityId vatCode website
License < Contract
  area commodities reviewDate
Membership < Interest
  member>membershipMember organization>membershipOrganization
Mention
  contextCountry contextEmail contextPhone detectedSchema document>mentionedEntities name resolved>mentionedBy
Message < Folder HyperText Interval PlainText
  inReplyTo inReplyToMessage>responses metadata recipientAccount>messagesReceived recipients>messagesReceived
  sender>messagesSent senderAccount>messagesSent subject threadTopic
Note < Analyzable Thing
  entity>noteEntities
Occupancy < Interval
  @declarationDate holder>positionOccupancies post>occupancies status
Organization < LegalEntity
  cageCode giiNumber imoNumber permId
Ownership < Interest
  asset>ownershipAsset legalBasis owner>ownershipOwner ownershipType percentage sharesCount sharesCurrency sharesType
  sharesValue
Package < Folder
Page
  bodyText detectedLanguage document>pages #index indexText translatedText translatedTextLanguage
Pages < Document
  pdfHash
Passport < Identification
  @birthDate birthPlace gender givenName passportNumber personalNumber surname
Payment < Interval Value
  beneficiary>paymentBeneficiary beneficiaryAccount>paymentBeneficiaryAccount contract>paymentContract payer>paymentPayer
  payerAccount>paymentPayerAccount programme project>payments purpose sequenceNumber transactionNumber
Person < LegalEntity
  appearance birthCountry @birthDate birthPlace citizenship @deathDate education ethnicity eyeColor fatherName firstName gender
  hairColor #height lastName middleName motherName nameSuffix nationality passportNumber political position religion secondName
  socialSecurityNumber spokenLanguage title #weight
PlainText < Document
Position < Thing
  @dissolutionDate @inceptionDate #numberOfSeats organization>positions subnationalArea
Post < Interest
  holder>posts organization wikidataId
Project < Interval Thing Value
  goal phase projectId status
ProjectParticipant < Interest
  participant>projectParticipation project>participants
PublicBody < Organization
RealEstate < Asset
  #area cadastralCode censusBlock @createDate encumbrance landType #latitude #longitude parent>subunits propertyType
  registrationNumber tenure titleNumber
Representation < Interest
  agent>agencyClient client>agentRepresentation
Sanction < Interval
  authority authorityId country duration entity>sanctions @listingDate program programId programUrl provisions reason status
  unscId
Security < Asset
  classification collateral figiCode isin @issueDate issuer>securities @maturityDate registrationNumber ticker type
Similar
  candidate>candidateSimilars #confidenceScore criteria match>matchSimilars matcher
Succession < Interest
  predecessor>successors successor>predecessors
Table < Document
  columns csvHash #rowCount
TaxRoll < Interval
  @birthDate country givenName income surname taxPaid taxee>taxRolls wealth
Thing
  address addressEntity>things alephUrl alias country @createdAt description indexText keywords @modifiedAt name notes
  previousName program programId proof>proven publisher publisherUrl @retrievedAt sourceUrl summary topics weakAlias wikidataId
  wikipediaUrl
Trip < Event
  endLocation>tripsIncoming startLocation>tripsDeparting vehicle>tripsInvolved
UnknownLink < Interest
  object>unknownLinkFrom subject>unknownLinkTo
UserAccount < Thing
  email ipAddress number owner>userAccounts password service username
Value
  #amount #amountEur #amountUsd currency
Vehicle < Asset
  @buildDate @deregistrationDate model operator>operatedVehicles owner>ownedVehicles @registrationDate registrationNumber type
Vessel < Vehicle
  callSign crsNumber flag #grossRegisteredTonnage imoNumber mmsi @nameChangeDate navigationArea pastFlags pastTypes
  registrationPort #tonnage
Video < Document
  #duration
Workbook < Folder
`;

/** The namespace in which the tools of FollowTheMoney write RDF. */
const NAMESPACE = "https://schema.followthemoney.tech/#";

type ValueKind = "entity" | "date" | "number" | "text";

export interface Property {
  /** The IRI that the tools of FollowTheMoney give it: the schema that adds it, and its name. */
  readonly iri: string;
  readonly kind: ValueKind;
  /** What the entity at its other end calls the way back; null for values. */
  readonly reverse: string | null;
}

/** The IRI of a schema, of a property of one behind a colon, or of what an entity says of its record. */
export function ftmIri(...names: readonly string[]): string {
  return NAMESPACE + names.map((name) => encodeURIComponent(name.toWellFormed())).join(":");
}

/** The property of a name in a schema: its own, else that of the first schema above it which has one, else a new one. */
export function propertyOf(schema: string, name: string): Property {
  return propertiesOf(schema).get(name) ?? { iri: ftmIri(schema, name), kind: "text", reverse: null };
}

/** The property of a schema to which a name is the way back; null where it is none. */
export function propertyBack(schema: string, name: string): Property | null {
  for (const property of propertiesOf(schema).values()) if (property.reverse === name) return property;
  return null;
}

const MARKS: Readonly<Record<string, ValueKind>> = { "@": "date", "#": "number" };

function propertyIn(schema: string, written: string): [string, Property] {
  const kind = MARKS[written.charAt(0)] ?? (written.includes(">") ? "entity" : "text");
  const [name = "", reverse = null] = written.replace(/^[@#]/, "").split(">");
  return [name, { iri: ftmIri(schema, name), kind, reverse }];
}

interface Schema {
  readonly above: readonly string[];
  readonly own: ReadonlyMap<string, Property>;
}

function schemata(): Map<string, Schema> {
  const found = new Map<string, Schema>();
  for (const part of MODEL.trim().split(/\n(?! )/)) {
    const [head = "", ...rows] = part.split("\n");
    const [name = "", ...above] = head.split(/ < | /);
    const written = rows.flatMap((row) => row.trim().split(" "));
    found.set(name, { above, own: new Map(written.map((each) => propertyIn(name, each))) });
  }
  return found;
}

const SCHEMATA = schemata();
const merged = new Map<string, ReadonlyMap<string, Property>>();

/** All properties of a schema by name; one that the model lacks is a thing. */
function propertiesOf(schema: string): ReadonlyMap<string, Property> {
  const known = SCHEMATA.get(schema);
  if (known === undefined) return propertiesOf("Thing");
  const made = merged.get(schema);
  if (made !== undefined) return made;
  const all = new Map(known.own);
  for (const above of known.above) {
    for (const [name, property] of propertiesOf(above)) if (!all.has(name)) all.set(name, property);
  }
  merged.set(schema, all);
  return all;
}
