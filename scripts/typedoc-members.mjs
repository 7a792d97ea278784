/**
 * A plugin of typedoc: a property of an exported interface, class or object type without words is an error. What typedoc itself asks
 * for by kind would also want words in every type that the compiler infers, as from a schema, whose rows have words of their own.
 */

import { Application, ReflectionKind } from "typedoc";

/** Whether the type is written out a line a property; of one within a line, as in a union, the words above tell. */
function isWritten({ parent }) {
  if (parent.kindOf(ReflectionKind.Interface) || parent.kindOf(ReflectionKind.Class)) return true;
  return parent.parent?.kindOf(ReflectionKind.TypeAlias) === true && parent.parent.type.declaration === parent;
}

/** Kept by typedoc as well where another type's property is shown again: the words are wanted once, where it is declared. */
const isOwn = ({ inheritedFrom, flags }) => inheritedFrom === undefined && !flags.isExternal;

export function load(app) {
  app.on(Application.EVENT_VALIDATE_PROJECT, (project) => {
    const properties = project.getReflectionsByKind(ReflectionKind.Property);
    for (const property of properties.filter((each) => isOwn(each) && isWritten(each) && !each.hasComment()))
      app.logger.error(`${property.getFullName()} has no words.`);
  });
}
