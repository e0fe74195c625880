/// Two people whose first changes of the same agenda have each made records of its text.
extension Project {
  /// The changes as they are where somebody else has made records of an agenda in the meantime: its
  /// points stay as they have become, but for one that these changes do without.
  func followingAgendas(_ changes: [Change]) -> [Change] {
    changes.reduce(changes) { result, change in
      guard case .set(let reference, field: "agenda", let text?, new: nil) = change,
        let meeting = meeting(reference.id), meeting.agenda.isEmpty
      else { return result }
      return following(meeting, writtenAs: text, result)
    }
  }

  private func following(
    _ meeting: Meeting, writtenAs text: String, _ changes: [Change]
  ) -> [Change] {
    func isOfText(_ change: Change) -> Bool {
      guard case .insert(let reference, _) = change else { return false }
      return reference.kind == .agendaPoint && reference.id.hasPrefix("\(meeting.id)-")
    }
    let kept = Set(changes.filter(isOfText).map(\.reference))
    let written = meeting.with { $0.agenda = text }.agendaTitles.enumerated().map { index, title in
      AgendaPoint(about: meeting.id, String(index + 1)).with {
        ($0.meeting, $0.title, $0.position) = (meeting.id, title, index + 1)
      }
    }
    let others = changes.filter { !isOfText($0) }
    // A text below points that there were already has given others these ids.
    if !kept.isSubset(of: written.map(\.reference)) { return others }
    let removed = written.filter { !kept.contains($0.reference) && contains($0.reference) }
    return others + removed.map(\.removal)
  }
}
