import Core
import TestSupport
import Testing

@Suite("Mails with papers") struct PaperMailTests {
  private static let today = Day(iso: "2026-12-03")!

  private func project(_ meeting: (inout Meeting) -> Void) throws -> Project {
    var project = Project(id: "p")
    try project.apply(
      .set(Reference(.project, "project"), field: "name", old: nil, new: "Fjord/Nord: fælles"))
    try project.apply(Meeting(id: "m").with(meeting).insertion)
    return project
  }

  private func mail(
    _ kind: PaperKind, meeting: String? = "m", isConfidential: Bool = false, in project: Project,
    by sender: String? = "Lone Vig"
  ) -> PaperMail {
    PaperMail(
      PaperRequest(kind, project: "p", meeting: meeting, isConfidential: isConfidential),
      in: project, today: Self.today, by: sender)
  }

  @Test func sayWhatThePaperIsAndWhenTheMeetingIs() throws {
    let project = try project {
      $0.date = Day(iso: "2026-12-10")
      $0.time = "19.00"
      $0.place = "Fælleshuset, salen"
    }
    let mail = mail(.summary, in: project)
    #expect(
      mail.subject
        == "Milepælsoversigt til styregruppemødet den 10. dec. 2026 · Fjord/Nord: fælles")
    #expect(
      mail.body == """
        Hej

        Her er milepælsoversigten til styregruppemødet den 10. dec. 2026 i projektet »Fjord/Nord: \
        fælles«. Den viser, hvad der er sket, hvad der mangler, og hvad der skal besluttes.

        Mødet er torsdag den 10. december 2026, kl. 19.00.
        Sted: Fælleshuset, salen

        Venlig hilsen
        Lone Vig
        """)
    #expect(mail.hasMeeting && mail.format == .pdf && mail.recipients.isEmpty)
    #expect(mail.fileName == "Milepælsoversigt – Fjord-Nord- fælles")
  }

  @Test func minutesAreFromAMeetingThatIsOver() throws {
    let project = try project {
      $0.date = Day(iso: "2026-11-30")
      $0.title = "Opstartsmøde"
    }
    let mail = mail(.minutes, in: project)
    #expect(mail.subject.hasPrefix("Referat fra Opstartsmøde den 30. nov. 2026 · "))
    #expect(!mail.body.contains("Mødet er") && !mail.hasMeeting)
  }

  @Test func aMeetingThatIsOverIsNotInvitedTo() throws {
    let closed = try project {
      $0.date = Self.today
      $0.isClosed = true
    }
    #expect(!mail(.summary, in: closed).hasMeeting)
    let today = try project { $0.date = Self.today }
    #expect(mail(.summary, in: today).hasMeeting)
    #expect(!mail(.minutes, in: today).hasMeeting)
  }

  @Test func aMeetingWithoutADayCannotComeAlong() throws {
    let project = try project { $0.place = "Fælleshuset" }
    let mail = mail(.summary, in: project)
    #expect(!mail.hasMeeting)
    #expect(mail.request.lackOfMeeting(in: project)?.hasPrefix("Mødet har ingen dato") == true)
    let dated = try self.project { $0.date = Self.today }
    #expect(mail.request.lackOfMeeting(in: dated) == nil)
    #expect(self.mail(.status, meeting: nil, in: dated).request.lackOfMeeting(in: dated) == nil)
  }

  @Test func theSubjectSaysFromWhereThePaperIsSeen() throws {
    let mail = PaperMail(
      PaperRequest(.status, project: "p"), in: try project { _ in }, today: Self.today, by: nil,
      from: Viewpoint(isPractice: true, past: Self.today))
    #expect(
      mail.subject
        == "ØVELSE · Vist, som det var den 3. dec. 2026 · Statusrapport · Fjord/Nord: fælles")
  }

  @Test func whereNoNameIsKnownNobodySendsRegards() throws {
    let mail = mail(.summary, in: try project { _ in }, by: nil)
    #expect(!mail.body.contains("hilsen") && mail.body.hasSuffix("besluttes."))
  }

  @Test(arguments: PaperKind.allCases)
  func eachPaperHasItsWordsAndSaysWhenItIsConfidential(kind: PaperKind) throws {
    let project = try project { _ in }
    let ordinary = mail(kind, meeting: nil, in: project)
    #expect(ordinary.subject == "\(kind.title) · Fjord/Nord: fælles")
    #expect(!ordinary.body.lowercased().contains("fortrolig") && !ordinary.hasMeeting)
    let few = mail(kind, meeting: nil, isConfidential: true, in: project)
    #expect(few.subject.contains("(fortrolig)") && few.fileName.contains("(fortrolig)"))
    #expect(few.body.contains("fortrolig"))
  }
}
