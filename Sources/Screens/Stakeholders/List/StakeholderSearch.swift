import Core
import Text

/// A search among stakeholders: each is looked at where it stands, and no text is made of it.
struct StakeholderSearch {
  private let query: TextQuery
  private let project: Project
  private var contacts: DaySearch
  private var latest: DaySearch

  /// Makes a search among the stakeholders of a project ready.
  init(_ query: String, in project: Project) {
    let query = TextQuery(query)
    (self.query, self.project) = (query, project)
    contacts = DaySearch(query) { "\($0.medium)\n\($0.week.name)" }
    latest = DaySearch(query, words: \.medium)
  }

  /// Whether a stakeholder has it.
  mutating func finds(_ standing: StakeholderStanding) -> Bool {
    let stakeholder = standing.stakeholder
    return query.isIn(stakeholder.name) || query.isIn(stakeholder.kind.shown)
      || query.isIn(stakeholder.organisation) || query.isIn(stakeholder.interests)
      || query.isIn(stakeholder.concerns) || query.isIn(stakeholder.responsible)
      || query.isIn(stakeholder.note) || query.isIn(String(stakeholder.number))
      || isIn(stakeholder.department.flatMap(project.department)?.name)
      || query.isIn(standing.current?.attitude.shown ?? StakeholderStanding.unassessed)
      || isIn(standing.handling?.shown) || isIn(standing.current?.matrixPosition.type.name)
      || contacts.finds(stakeholder.nextContact) || latest.finds(standing.lastContact)
  }

  private func isIn(_ text: String?) -> Bool { text.map(query.isIn) ?? false }
}
