import Core

extension ProjectInfo {
  /// The organisation and who leads the project, as far as they are filled in.
  var credits: String {
    [organisation, leader.isEmpty ? "" : "projektleder: \(leader)"]
      .joinedFilled(separator: " · ")
  }

  /// The project's name, or that it has none.
  var displayName: String { name.isEmpty ? "Projekt uden navn" : name }
}
