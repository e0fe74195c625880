import Core
import Interface
import Text

/// The names that a project knows of what can be written on the line.
struct LineNames {
  let responsible: KnownNames
  let areas: KnownNames
}

/// Names: the responsible or the area that is being written is completed with one that is known.
extension QuickAdd {
  /// The known names, those that are kept where the project is the same.
  func names(_ scene: Scene) -> LineNames {
    known[scene.version]
      ?? LineNames(
        responsible: KnownNames(in: scene.project), areas: KnownNames(areasIn: scene.project))
  }

  /// How the line goes on to the known name that its last part begins, and the line with that name;
  /// nil where it begins none, and where the cursor isn't at its end.
  func completion(_ names: LineNames) -> (rest: String, line: String)? {
    guard field.isAtEnd, let part = QuickActivity.nameAtEnd(of: field.text) else { return nil }
    let known = part.mark == "@" ? names.responsible : names.areas
    guard let name = known.completions(of: String(part.name)).first else { return nil }
    return (
      String(name.dropFirst(part.name.count)), field.text.prefix(upTo: part.name.startIndex) + name
    )
  }

  /// Whether the line ends with the whole of a known name.
  func endsWithKnown(_ names: LineNames) -> Bool {
    guard let part = QuickActivity.nameAtEnd(of: field.text) else { return false }
    return (part.mark == "@" ? names.responsible : names.areas).contains(String(part.name))
  }

  /// Writes the known name that the line ends with the beginning of.
  mutating func complete(_ names: LineNames) -> Answer {
    if let completion = completion(names) { field.replace(with: completion.line) }
    return .stays()
  }
}
