import Core
import Text

extension ProjectInfo {
  /// The organisation and who leads the project, as far as they are filled in.
  var credits: String { [organisation, leaderWords].joinedFilled(separator: " · ") }

  /// Who leads the project, with what they are; nothing where it isn't filled in.
  var leaderWords: String {
    // A leader who is called by the role alone is nobody to look for.
    leader.isEmpty || leader.inPlainLetters == "projektleder" ? "" : "projektleder: \(leader)"
  }

  /// The project's name, or that it has none.
  var displayName: String { name.isEmpty ? "Projekt uden navn" : name }
}
