import Core
import Glibc
import Storage
import Text

extension KnownPlaces {
  /// Looks after the places that a project has gone to when persons of it have been forgotten: gives,
  /// in sentences, which copies may have them, and which folders have pages.
  ///
  /// `options` are those that a command finds the project by; `publish` makes the pages in a folder
  /// anew, nil where that can't be done now.
  func remarks(
    on stakeholders: [String], of project: String, options: [String],
    publish: ((_ folder: String) throws -> Void)?
  ) -> [String] {
    do {
      return try folders(of: project).map { renewed($0, of: project, options, by: publish) }
        + copies(of: project).latestOfEachPath.compactMap { remark(on: stakeholders, in: $0) }
    } catch { return [error.message] }
  }

  private func renewed(
    _ folder: String, of project: String, _ options: [String],
    by publish: ((_ folder: String) throws -> Void)?
  ) -> String {
    if access(folder, F_OK) != 0 {
      return """
        Projektets sider er udgivet i \(folder), som ikke kan nås nu. Udgiv dem igen, når mappen kan \
        nås, eller slet dem.
        """
    }
    // What can't be read is told of when it is to be written.
    switch (try? SiteFolder(path: folder).contents(of: project)) ?? .site {
    case .site: break
    case .noSite:
      return """
        Projektets sider er ikke i \(folder) mere. Er de flyttet, eller er de på et drev, der ikke er \
        her nu, så udgiv dem igen dér, eller slet dem.
        """
    case .othersSite:
      return """
        I \(folder) er nu et andet projekts sider, som er ladt i fred. Er dette projekts sider flyttet, \
        så udgiv dem igen dér, eller slet dem.
        """
    }
    let command = "»\(ShellLine(["samdrift", "udgiv"] + options + [folder]).text)«"
    let again =
      Kiosk.current == nil
      ? "Udgiv dem igen med \(command), eller slet dem."
      : "Bed den, der passer serveren, om at udgive dem igen med \(command) eller slette dem."
    guard let publish else {
      return "Projektets sider er udgivet i \(folder). \(again)"
    }
    do {
      try publish(folder)
      return "Projektets sider i \(folder) er udgivet igen, uden personen."
    } catch {
      return """
        Projektets sider i \(folder) er ikke udgivet igen. \(Failure.words(error)) \(again)
        """
    }
  }

  private func remark(on stakeholders: [String], in copy: CopyRecord) -> String? {
    let merge =
      copy.isMerged
      ? "Den er flettet; er der ikke arbejdet i den siden, så slet filen."
      : "Flet den, hvis der er arbejdet i den; personen kommer ikke med hjem. Slet så filen."
    if access(copy.path, F_OK) == 0 {
      switch copy.holds(stakeholders) {
      case true?: return "Personen står endnu i kopien \(copy.path). \(merge)"
      case nil: return "Kopien \(copy.path) kunne ikke læses og kan have personen. \(merge)"
      case false?: return nil
      }
    }
    // What was merged and isn't in its folder any more has been deleted; a drive may come back.
    if copy.isMerged, access(TemporaryFile.directory(of: copy.path), F_OK) == 0 { return nil }
    return "Kopien \(copy.path) er flyttet, slettet eller på et drev, der ikke er her nu, og kan "
      + "have personen. \(merge)"
  }
}

extension KnownPlaces.CopyRecord {
  /// Whether the file there now has had any of some stakeholders; nil where it can't be read.
  fileprivate func holds(_ stakeholders: [String]) -> Bool? {
    try? HandedDatabase.read(path) { copy in
      let journal = try copy.journal()
      return try stakeholders.contains { try journal.holds(stakeholder: $0) }
    }
  }
}

extension [KnownPlaces.CopyRecord] {
  /// The latest of those that have been at the same path, since there is one file.
  fileprivate var latestOfEachPath: [KnownPlaces.CopyRecord] {
    indices.filter { place in !self[(place + 1)...].contains { $0.path == self[place].path } }
      .map { self[$0] }
  }
}
