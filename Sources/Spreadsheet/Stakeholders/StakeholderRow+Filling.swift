import Core

extension StakeholderRow {
  /// The stakeholder with what the row says of it, but for its handling where it is known already.
  func filling(_ stakeholder: Stakeholder) -> Stakeholder {
    return stakeholder.with {
      if $0.name.isEmpty { $0.name = name }
      if let form { $0.form = form }
      if let department { $0.department = department }
      if let nextContact { $0.nextContact = nextContact }
      if let handling { $0.handling = handling }
      $0.organisation = reader.text(texts[.organisation], after: $0.organisation)
      $0.interests = reader.text(texts[.interests], after: $0.interests)
      $0.concerns = reader.text(texts[.concerns], after: $0.concerns)
      $0.responsible = reader.text(texts[.responsible], after: $0.responsible)
      $0.note = reader.note(texts[.note], after: $0.note)
    }
  }

  /// Writes what the row says of where the stakeholder stands into an assessment.
  func fill(_ assessment: inout Assessment) {
    if let attitude { assessment.attitude = attitude }
    if let influence { assessment.influence = influence }
    if let affectedness { assessment.affectedness = affectedness }
  }

  /// Where the stakeholder stands after the row, which may leave some of it as it was.
  func position(from earlier: Assessment?) -> MatrixPosition {
    var assessment = earlier ?? Assessment(id: "")
    fill(&assessment)
    return assessment.matrixPosition
  }
}
