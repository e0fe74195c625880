import Core
import Interface
import Text

/// Names: the responsible or the area that is being written is completed with one that is known.
extension QuickAdd {
  /// How the line goes on to the known name that its last part begins, and the line with that name;
  /// nil where it begins none, and where the cursor isn't at its end.
  func completion(in project: Project) -> (rest: String, line: String)? {
    guard field.isAtEnd, let part = QuickActivity.nameAtEnd(of: field.text) else { return nil }
    let names =
      part.mark == "@" ? KnownNames(in: project) : KnownNames(areasIn: project)
    guard let name = names.completions(of: String(part.name)).first else { return nil }
    return (
      String(name.dropFirst(part.name.count)), field.text.prefix(upTo: part.name.startIndex) + name
    )
  }

  /// Writes the known name that the line ends with the beginning of.
  mutating func complete(in project: Project) -> Answer {
    if let completion = completion(in: project) { field.replace(with: completion.line) }
    return .stays()
  }
}
