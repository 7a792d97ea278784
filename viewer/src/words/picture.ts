/** The picture, its tools and its keys. */

import { concepts, statements } from "./nouns.ts";
import { numbers } from "./numbers.ts";
import { panel } from "./panel.ts";

const { en, fr, es } = numbers;

export const picture = panel({
  en: {
    title: "Picture",
    describe: {
      paths: (nodes: number, edges: number) =>
        `The paths of the answer: ${concepts.en(nodes)}, ${statements.en(edges)}.`,
      surroundings: (nodes: number, edges: number) =>
        `The picked path and its surroundings: ${concepts.en(nodes)}, ${statements.en(edges)}.`,
      whole: (nodes: number, edges: number) => `The graph: ${concepts.en(nodes)}, ${statements.en(edges)}.`,
    },
    empty: "The picture appears with the answer.",
    still: {
      noWebGl: "This browser offers no WebGL, so the picture stands still. The answer beside it is complete.",
      notLoaded: "What draws the picture did not load, so it stands still. Reload the page to try again.",
    },
    zoomIn: "Zoom in",
    zoomOut: "Zoom out",
    zoomAll: "Show the whole picture",
    help: "Arrow keys walk along the statements, Page Down and Page Up go through those of a concept, Enter shows the evidence, Space what is known of the concept, E adds neighbours, C folds them away, P pins, Shift and arrows move the concept, Ctrl and arrows the view, plus, minus and 0 zoom, in Browse the Menu key opens what can be done with the concept, Escape leaves.",
    focusNode: (label: string, kind: string, connections: number) =>
      `${label}, ${kind}, ${en.count(connections, "connection", "connections")}`,
    focusEdge: (sentence: string, number: number, all: number) => `${sentence} (${number} of ${all})`,
    expanded: (label: string, added: number, left: number) =>
      `${en.count(added, "neighbour", "neighbours")} of ${label} added, ${left} still hidden.`,
    nothingThere: "No statement leads that way.",
    plusHidden: (number: number) => `+${number}`,
    expand: (more: number, hidden: number) =>
      hidden === 0
        ? "All neighbours shown"
        : `Show ${more} more of ${en.count(hidden, "hidden neighbour", "hidden neighbours")}`,
    expandBy: "By relation …",
    relationWith: (label: string, count: number) => `${label}: ${en.figure(count)}`,
    collapse: "Fold away",
    pin: "Pin here",
    unpin: "Unpin",
    nodeTools: (label: string) => `For ${label}`,
    arrangement: "Show",
    arrangements: {
      answer: "all paths found",
      path: "path and neighbours",
      map: "the same, by forces",
      whole: "whole graph",
    },
    ends: { from: (label: string) => `Start: ${label}`, to: (label: string) => `End: ${label}` },
    andOthers: (label: string, others: number) => `${label} and ${en.count(others, "other", "others")}`,
    showApart: (nodes: number) => `Show the ${en.figure(nodes)} apart`,
    shownApart: (nodes: number) => `${concepts.en(nodes)} shown apart.`,
    colorBy: "Colour",
    colorings: { type: "kind", document: "document", community: "community" },
    sizeBy: "Size",
    sizings: { none: "the same", degree: "by connections" },
    reset: "Reset the picture",
    wholeTooLarge: (most: number) =>
      `Graphs of more than ${en.figure(most)} concepts are not drawn whole; the picture shows the surroundings of the path.`,
    arranging: "Arranging the picture",
    around: (label: string) => `around ${label}`,
    says: "says",
    sameAs: "is the same as",
  },
  fr: {
    title: "Image",
    describe: {
      paths: (nodes, edges) => `Les chemins de la réponse : ${concepts.fr(nodes)}, ${statements.fr(edges)}.`,
      surroundings: (nodes, edges) =>
        `Le chemin choisi et ce qui l’entoure : ${concepts.fr(nodes)}, ${statements.fr(edges)}.`,
      whole: (nodes, edges) => `Le graphe : ${concepts.fr(nodes)}, ${statements.fr(edges)}.`,
    },
    empty: "L’image apparaît avec la réponse.",
    still: {
      noWebGl: "Ce navigateur n’offre pas WebGL : l’image est donc fixe. La réponse à côté est complète.",
      notLoaded:
        "Ce qui dessine l’image n’a pas pu être chargé : elle est donc fixe. Rechargez la page pour réessayer.",
    },
    zoomIn: "Agrandir",
    zoomOut: "Réduire",
    zoomAll: "Montrer toute l’image",
    help: "Les flèches suivent les énoncés ; Page suivante et Page précédente parcourent ceux d’un concept ; Entrée montre la preuve ; Espace, ce que l’on sait du concept ; E ajoute des voisins, C les replie, P fixe ou libère le concept ; Maj et les flèches déplacent le concept, Ctrl et les flèches la vue ; plus, moins et 0 règlent l’agrandissement ; dans Parcourir, la touche Menu ouvre ce que l’on peut faire du concept ; Échap fait sortir de l’image.",
    focusNode: (label, kind, connections) => `${label}, ${kind}, ${fr.count(connections, "lien", "liens")}`,
    focusEdge: (sentence, number, all) => `${sentence} (${number} sur ${all})`,
    expanded: (label, added, left) =>
      `${label} : ${fr.count(added, "voisin ajouté", "voisins ajoutés")}, ${fr.count(left, "encore masqué", "encore masqués")}.`,
    nothingThere: "Aucun énoncé ne mène par là.",
    plusHidden: (number) => `+${number}`,
    expand: (more, hidden) =>
      hidden === 0
        ? "Tous les voisins sont montrés"
        : `Montrer ${more} de plus, sur ${fr.count(hidden, "voisin masqué", "voisins masqués")}`,
    expandBy: "Par relation …",
    relationWith: (label, count) => `${label} : ${fr.figure(count)}`,
    collapse: "Replier",
    pin: "Fixer ici",
    unpin: "Libérer",
    nodeTools: (label) => `Pour ${label}`,
    arrangement: "Montrer",
    arrangements: {
      answer: "tous les chemins",
      path: "chemin et voisins",
      map: "de même, par forces",
      whole: "graphe entier",
    },
    ends: { from: (label) => `Départ : ${label}`, to: (label) => `Arrivée : ${label}` },
    andOthers: (label, others) => `${label} et ${fr.count(others, "autre", "autres")}`,
    showApart: (nodes) => `Montrer les ${fr.figure(nodes)} séparément`,
    shownApart: (nodes) => `${concepts.fr(nodes)} montrés séparément.`,
    colorBy: "Couleur",
    colorings: { type: "type", document: "document", community: "communauté" },
    sizeBy: "Taille",
    sizings: { none: "identique", degree: "selon les liens" },
    reset: "Rétablir l’image de départ",
    wholeTooLarge: (most) =>
      `Les graphes de plus de ${fr.figure(most)} concepts ne sont pas dessinés en entier ; l’image montre ce qui entoure le chemin.`,
    arranging: "Mise en place de l’image",
    around: (label) => `autour de ${label}`,
    says: "dit",
    sameAs: "est identique à",
  },
  es: {
    title: "Imagen",
    describe: {
      paths: (nodes, edges) => `Los caminos de la respuesta: ${concepts.es(nodes)}, ${statements.es(edges)}.`,
      surroundings: (nodes, edges) =>
        `El camino elegido y lo que lo rodea: ${concepts.es(nodes)}, ${statements.es(edges)}.`,
      whole: (nodes, edges) => `El grafo: ${concepts.es(nodes)}, ${statements.es(edges)}.`,
    },
    empty: "La imagen aparece con la respuesta.",
    still: {
      noWebGl: "Este navegador no ofrece WebGL, así que la imagen es fija. La respuesta de al lado está completa.",
      notLoaded: "No se cargó lo que dibuja la imagen, así que es fija. Recargue la página para intentarlo de nuevo.",
    },
    zoomIn: "Acercar",
    zoomOut: "Alejar",
    zoomAll: "Mostrar toda la imagen",
    help: "Las flechas siguen los enunciados; Av Pág y Re Pág recorren los de un concepto; Intro muestra la prueba; Espacio, lo que se sabe del concepto; E añade vecinos, C los pliega, P fija o suelta el concepto; Mayús y las flechas mueven el concepto, Ctrl y las flechas la vista; más, menos y 0 cambian el tamaño; en Recorrer, la tecla Menú abre lo que se puede hacer con el concepto; Esc sale de la imagen.",
    focusNode: (label, kind, connections) => `${label}, ${kind}, ${es.count(connections, "conexión", "conexiones")}`,
    focusEdge: (sentence, number, all) => `${sentence} (${number} de ${all})`,
    expanded: (label, added, left) =>
      `${label}: ${es.count(added, "vecino añadido", "vecinos añadidos")}, ${es.count(left, "aún oculto", "aún ocultos")}.`,
    nothingThere: "Ningún enunciado lleva hacia allí.",
    plusHidden: (number) => `+${number}`,
    expand: (more, hidden) =>
      hidden === 0
        ? "Se muestran todos los vecinos"
        : `Mostrar ${more} más, de ${es.count(hidden, "vecino oculto", "vecinos ocultos")}`,
    expandBy: "Por relación …",
    relationWith: (label, count) => `${label}: ${es.figure(count)}`,
    collapse: "Plegar",
    pin: "Fijar aquí",
    unpin: "Soltar",
    nodeTools: (label) => `Para ${label}`,
    arrangement: "Mostrar",
    arrangements: {
      answer: "todos los caminos",
      path: "camino y vecinos",
      map: "lo mismo, por fuerzas",
      whole: "grafo entero",
    },
    ends: { from: (label) => `Inicio: ${label}`, to: (label) => `Fin: ${label}` },
    andOthers: (label, others) => `${label} y ${es.count(others, "otro", "otros")}`,
    showApart: (nodes) => `Mostrar los ${es.figure(nodes)} por separado`,
    shownApart: (nodes) => `${concepts.es(nodes)} mostrados por separado.`,
    colorBy: "Color",
    colorings: { type: "tipo", document: "documento", community: "comunidad" },
    sizeBy: "Tamaño",
    sizings: { none: "igual", degree: "según las conexiones" },
    reset: "Restablecer la imagen",
    wholeTooLarge: (most) =>
      `Los grafos de más de ${es.figure(most)} conceptos no se dibujan enteros; la imagen muestra lo que rodea al camino.`,
    arranging: "Disponiendo la imagen",
    around: (label) => `en torno a ${label}`,
    says: "dice",
    sameAs: "es lo mismo que",
  },
});
