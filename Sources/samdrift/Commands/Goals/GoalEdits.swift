import ArgumentParser
import Core
import Text

extension Goal: AddableRecord {
  typealias Name = GoalJudgement
  typealias About = GoalOptions

  static let heading = "Om målet"
  static let nameHelp = ArgumentHelp("Hvad der skal nås.", valueName: "titel")

  static let adding = CommandConfiguration(
    "mål tilføj", "<titel>",
    abstract: "Tilføj et mål.",
    discussion: """
      For eksempel:
        samdrift mål tilføj "Billigere renholdelse" --indikator "Konto 114 pr. m²" \\
          --enhed kr./m² --retning lavere --udgangspunkt 92,50 --år 2025 \\
          --måltal 80 --senest 31/12-2027
      """)

  static let editing = CommandConfiguration(
    "mål ret", "<nr>",
    abstract: "Ret et mål, eller vurdér det selv.",
    discussion: """
      For eksempel:
        samdrift mål ret 3 --måltal 82 --senest 31/12-2028
        samdrift mål ret 3 --vurdering "delvist nået" \\
          --begrundelse "To afdelinger mangler"
      En tom værdi ("") fjerner det, der stod. Uden egen vurdering følger målet tallene.
      """)

  /// Says which of its figures may be slips, where that is new.
  func remark(after former: Goal, in session: Session) {
    if doubts == former.doubts { return }
    for doubt in doubts { Output.report("Bemærk: \(doubt)") }
  }
}

extension Goal: RemovableRecord {
  static let removal = CommandConfiguration(
    "mål slet", "<nr>",
    abstract: "Slet et mål med dets målinger.",
    discussion: "Nummeret bruges ikke igen.")

  /// Its measurements, and what served it.
  func loss(in project: Project) -> (with: String, remarks: [String]) {
    let measured = project.measurements(of: self).count
    let with = measured == 0 ? "" : " med \(measured.counted("måling", "målinger"))"
    return (with, project.lost(with: self))
  }
}
