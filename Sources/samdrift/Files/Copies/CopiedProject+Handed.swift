import Core
import Storage
import Text

extension CopiedProject {
  /// Reads the copy in the file at a path, of which SQLite gets a private copy.
  init(handedAt path: String) throws {
    self = try HandedDatabase.read(path) { try CopiedProject(path: $0.path, called: $0.name) }
  }

  /// What is to be known before the file is deleted, in sentences; nil where all of it is at home.
  func remark(for home: any Journal) throws(StorageError) -> String? {
    let sentences = [
      otherProjects(than: Set(try home.projects())), remains(of: try home.erased()),
    ].compactMap { $0 }
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  /// That the file has other projects than there are at home, and how they come there.
  private func otherProjects(than known: Set<String>) -> String? {
    let missing = others.filter { !known.contains($0.id) }
    guard let first = missing.first else { return nil }
    let isKiosk = Kiosk.current != nil
    let file = isKiosk ? path.split(separator: "/").last.map(String.init) ?? path : path
    let options = LineDraft.options(
      of: first.id, among: others + [(origin.project, ledger.name)], in: file)
    let export = ShellLine(["samdrift", "eksport", "projekt.json"] + options).text
    let names = missing.map { "»\($0.name)«" }.joinedAsSentence
    let what =
      missing.count == 1
      ? "projektet \(names), som ikke flettes. Hent det"
      : "projekterne \(names), som ikke flettes. Hent dem ét ad gangen"
    return """
      I kopien er også \(what) ind, før filen slettes: »\(export)«\
      \(isKiosk ? " på en maskine, der har Samdrift," : "") og så »samdrift import projekt.json«.
      """
  }

  /// That the copy still holds somebody who has been forgotten at home.
  private func remains(of erased: Set<String>) -> String? {
    let count = count(of: erased)
    if count == 0 { return nil }
    return """
      \(path) har endnu \(count.counted("person", "personer")), hvis spor er slettet her. Slet filen, \
      og tag en ny kopi med næste gang.
      """
  }
}
