import Core

extension ProjectInfo {
  /// The organisation and who leads the project, as far as they are filled in.
  var credits: String { [organisation, leaderWords].joinedFilled(separator: " · ") }

  /// Who leads the project, with what they are; nothing where it isn't filled in.
  var leaderWords: String { leader.isEmpty ? "" : "projektleder: \(leader)" }

  /// The project's name, or that it has none.
  var displayName: String { name.isEmpty ? "Projekt uden navn" : name }
}
