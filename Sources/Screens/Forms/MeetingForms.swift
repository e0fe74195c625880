import Core

extension Meeting: FormRecord {
  func formTitle(in project: Project, isNew: Bool) -> String {
    isNew ? "Nyt møde" : name(in: project)
  }

  func formFields(in project: Project) -> [FieldSpec] {
    [
      Self.ask("date", .day(.future), hint: "Fx »3/12«, »tors i uge 49«, »+2u«"),
      Self.ask("time", .line, hint: "Fx »19.00«"),
      Self.ask("sort", .choice(among: MeetingKind.self, default: .steering)),
      Self.ask("title", .line, hint: "Når slagsen ikke siger nok. Fx »Opstartsmøde«"),
      Self.ask("place", .line),
      Self.ask("participants", .lines, hint: "Roller er nok, fx »Formændene og driftschefen«"),
      Self.ask("agenda", .lines, hint: "Et punkt på hver linje"),
      Self.ask("minutes", .lines),
    ]
  }

  func addition(_ values: FormValues, to project: Project) throws(Refusal) -> Edit {
    try project.add(try filled(values))
  }
}

extension Project {
  /// The meetings to choose among, the latest first, with none of them before.
  var meetingOptions: [FieldSpec.Option] {
    [.init(stored: nil, shown: "ikke på et møde")]
      + meetings.reversed().map { .init(stored: $0.id, shown: $0.name(in: self)) }
  }
}
