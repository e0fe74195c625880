import ArgumentParser
import Text

/// Finds an option that is given several times though it has one value, of which the parser would
/// take the last without a word.
enum RepeatedOption {
  /// Throws for the first such option among the arguments of a command.
  static func refuse(
    _ arguments: [String], of command: any ParsableCommand.Type
  ) throws(Failure) {
    let given = arguments.prefix { $0 != "--" }.filter { $0.hasPrefix("--") }
      .map { String($0.dropFirst(2).prefix { $0 != "=" }) }
    var seen: Set<String> = []
    // What the parser knows of its options takes long to find, and is seldom asked for.
    guard given.contains(where: { !seen.insert(fold($0)).inserted }) else { return }
    for option in command.knownOptions where option.hasValue && !option.isRepeating {
      let uses = given.filter(option.names.contains)
      if uses.count > 1, let name = uses.first {
        throw Failure(
          .usage, "--\(name) står flere gange, og kun én værdi kan gælde. Skriv tilvalget én gang.")
      }
    }
  }

  /// The two spellings of a name as one.
  private static func fold(_ name: String) -> String {
    name.inPlainLetters.replacing("é", with: "e")
  }
}
