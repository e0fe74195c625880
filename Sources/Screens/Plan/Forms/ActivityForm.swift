import Core
import Text

extension Activity: FormRecord {
  func formTitle(in project: Project, isNew: Bool) -> String {
    isNew ? "Ny aktivitet" : "Aktivitet \(number) · \(title)"
  }

  func formIntroduction(in project: Project, isNew: Bool) -> String {
    hints.map(\.line).joinedFilled(separator: " ")
  }
}
