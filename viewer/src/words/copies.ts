/** The reader’s copies of the texts, and what was found in them. */

import type { AnchorState } from "throughline/evidence";
import { numbers } from "./numbers.ts";
import { panel } from "./panel.ts";

const { en, fr, es } = numbers;

export const copies = panel({
  en: {
    choose: "Choose your copy…",
    drop: "or drop it here: plain text or a saved web page, several at once.",
    staysHere: "Your copy is read in this browser and is sent nowhere. It is forgotten when the page is closed.",
    reading: (file: string) => `Looking for the passages in ${file}…`,
    same: (file: string, passages: number) =>
      `${file} is the text that was encoded; ${en.count(passages, "passage is", "passages are")} where the graph says.`,
    edition: (file: string, text: string, counts: Readonly<Record<AnchorState, number>>) =>
      `${file} is another edition of ${text}: ${counts.exact} exact, ${counts.relocated} moved, ${counts.ambiguous} in more than one place, ${counts.altered} altered, ${counts.missing} not found.`,
    refused: {
      unknown: (file: string) =>
        `${file} is none of the texts of this graph: none of the passages looked for is in it.`,
      stopped: (file: string) => `${file} was not read to the end.`,
      failed: (file: string) =>
        `${file} could not be looked through: that part of this page did not load, or broke off. Check the connection, reload the page and drop the file again.`,
      "too-large": (file: string) => `${file} is larger than 8 MB. Drop the one document that is cited.`,
      "not-text": (file: string) =>
        `${file} is no plain text. Save the document as plain text or as a web page and drop that.`,
      unreadable: (file: string) => `${file} could not be read. Folders cannot be dropped, only files.`,
    },
    exact: (file: string) => `From your copy, ${file}: word for word as recorded.`,
    relocated: (file: string) =>
      `From your copy, ${file}, which differs from the text that was encoded: the same words at another place or set otherwise.`,
    ambiguous: (file: string, places: number) =>
      `Your copy, ${file}, carries these words in ${places} places; the nearest to the recorded one is shown.`,
    altered: (file: string) =>
      `Your copy, ${file}, has another number or denial in these words: it does not say what was recorded.`,
    missing: (file: string) =>
      `Your copy, ${file}, does not carry this passage: its words have been changed or left out.`,
  },
  fr: {
    choose: "Choisir votre copie…",
    drop: "ou déposez-la ici : texte brut ou page web enregistrée, plusieurs à la fois.",
    staysHere:
      "Votre copie est lue dans ce navigateur et n’est envoyée nulle part. Elle est oubliée à la fermeture de la page.",
    reading: (file) => `Recherche des passages dans ${file}…`,
    same: (file, passages) =>
      `${file} est le texte qui a été encodé ; ${fr.count(passages, "passage se trouve", "passages se trouvent")} là où le graphe le dit.`,
    edition: (file, text, counts) =>
      `${file} est une autre édition de ${text}. Passages identiques : ${counts.exact} ; déplacés : ${counts.relocated} ; à plusieurs endroits : ${counts.ambiguous} ; modifiés : ${counts.altered} ; introuvables : ${counts.missing}.`,
    refused: {
      unknown: (file) => `${file} n’est aucun des textes de ce graphe : il ne contient aucun des passages recherchés.`,
      stopped: (file) => `${file} n’a pas été lu jusqu’au bout.`,
      failed: (file) =>
        `${file} n’a pas pu être examiné : cette partie de la page ne s’est pas chargée, ou s’est interrompue. Vérifiez la connexion, rechargez la page et déposez de nouveau le fichier.`,
      "too-large": (file) => `${file} dépasse 8 Mo. Déposez seulement le document qui est cité.`,
      "not-text": (file) =>
        `${file} n’est pas du texte brut. Enregistrez le document en texte brut ou en page web, puis déposez-le.`,
      unreadable: (file) => `${file} n’a pas pu être lu. On ne peut pas déposer de dossiers, seulement des fichiers.`,
    },
    exact: (file) => `Extrait de votre copie, ${file} : mot pour mot ce qui a été enregistré.`,
    relocated: (file) =>
      `Extrait de votre copie, ${file}, qui diffère du texte encodé : les mêmes mots, à un autre endroit ou dans une autre mise en forme.`,
    ambiguous: (file, places) =>
      `Votre copie, ${file}, contient ces mots à ${places} endroits ; l’endroit montré est le plus proche de celui qui a été enregistré.`,
    altered: (file) =>
      `Votre copie, ${file}, contient dans ces mots un autre nombre ou une autre négation : elle ne dit pas ce qui a été enregistré.`,
    missing: (file) => `Votre copie, ${file}, ne contient pas ce passage : ses mots ont été modifiés ou supprimés.`,
  },
  es: {
    choose: "Elegir su copia…",
    drop: "o suéltela aquí: texto sin formato o una página web guardada, varias a la vez.",
    staysHere: "Su copia se lee en este navegador y no se envía a ninguna parte. Se olvida al cerrar la página.",
    reading: (file) => `Buscando los pasajes en ${file}…`,
    same: (file, passages) =>
      `${file} es el texto que se codificó; ${es.count(passages, "pasaje está", "pasajes están")} donde dice el grafo.`,
    edition: (file, text, counts) =>
      `${file} es otra edición de ${text}. Pasajes idénticos: ${counts.exact}; desplazados: ${counts.relocated}; en más de un lugar: ${counts.ambiguous}; alterados: ${counts.altered}; no encontrados: ${counts.missing}.`,
    refused: {
      unknown: (file) =>
        `${file} no es ninguno de los textos de este grafo: no contiene ninguno de los pasajes buscados.`,
      stopped: (file) => `${file} no se leyó hasta el final.`,
      failed: (file) =>
        `${file} no se pudo examinar: esa parte de la página no se cargó o se interrumpió. Compruebe la conexión, recargue la página y vuelva a soltar el archivo.`,
      "too-large": (file) => `${file} supera los 8 MB. Suelte solo el documento que se cita.`,
      "not-text": (file) =>
        `${file} no es texto sin formato. Guarde el documento como texto sin formato o como página web y suéltelo.`,
      unreadable: (file) => `${file} no se pudo leer. No se pueden soltar carpetas, solo archivos.`,
    },
    exact: (file) => `De su copia, ${file}: palabra por palabra lo que se registró.`,
    relocated: (file) =>
      `De su copia, ${file}, que difiere del texto codificado: las mismas palabras en otro lugar o con otro formato.`,
    ambiguous: (file, places) =>
      `Su copia, ${file}, contiene estas palabras en ${places} lugares; se muestra el más cercano al registrado.`,
    altered: (file) =>
      `Su copia, ${file}, contiene en estas palabras otro número u otra negación: no dice lo que se registró.`,
    missing: (file) => `Su copia, ${file}, no contiene este pasaje: sus palabras se han cambiado o suprimido.`,
  },
});
