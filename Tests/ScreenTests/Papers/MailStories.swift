import Core
import Interface
import Testing

@testable import Screens

@Suite("Stories: mails with papers") struct MailStories {
  @Test(arguments: [Size.standard, .wide])
  func aDraftIsWritten(size: Size) {
    var story = Story("A draft, at \(size.width)×\(size.height)", .demo, size: size)
    story.press("p F2 s")
    story.look()
    story.press("1")
    story.look()
    story.type("lene@boligforeningen.dk; Bo")
    story.press("F2")
    story.look()
    story.type(" <bo@boligforeningen.dk>")
    story.press("Tab×4")
    story.look()
    story.press("venstre Tab")
    story.look()
    story.press("F2")
    story.look()
    #expect(story.text.contains("to lene@boligforeningen.dk, Bo <bo@boligforeningen.dk>, »Mile"))
    #expect(story.shows("✓ Mailkladden er gemt i oversigt-2026-12-03.eml."))
    story.expectRecorded("mail-draft-\(size.width)x\(size.height)")
  }

  @Test func aDraftNeedsNoRecipientAndReplacesNothingUnasked() {
    var story = Story("A draft that is there already", .demo)
    story.press("p F2 s 1 F2 s 1 F2")
    story.look()
    story.press("Enter")
    story.look()
    story.press("F2 j")
    story.look()
    #expect(story.text.contains("= oversigt-2026-12-03.eml is there"))
    story.expectRecorded("mail-replaced")
  }

  @Test func aDraftHasItsEnding() {
    var story = Story("", .demo)
    story.press("p F2 s 1 Tab×5 Ctrl+U")
    story.type("møde.pdf")
    story.press("F2")
    #expect(story.shows("Filens navn skal ende på .eml, som møde.eml."))
  }

  @Test func aMailIsSentOnlyAfterAYes() {
    var story = Story("A mail is sent", .demo)
    story.press("p F2 s 2")
    story.look()
    story.press("F2")
    story.look()
    story.type("lene@boligforeningen.dk")
    story.press("F2")
    story.look()
    story.press("Enter")
    #expect(story.shows("[ Send (F2) ]") && story.shows("lene@boligforeningen.dk"))
    #expect(!story.text.contains("= send a mail"))
    story.press("F2 j")
    story.look()
    #expect(story.text.contains("= send a mail to lene@boligforeningen.dk, »Milepæls"))
    story.expectRecorded("mail-sent")
  }

  @Test func aConfidentialPaperIsAskedAboutOnceMore() {
    var story = Story("A confidential mail", .demo)
    story.press("p Tab×3 højre F2 s 2")
    story.type("lene@boligforeningen.dk")
    story.press("F2 j")
    story.look()
    #expect(!story.text.contains("= send a mail"))
    story.press("Enter")
    #expect(story.shows("[ Send (F2) ]") && !story.text.contains("= send a mail"))
    story.press("F2 j j")
    #expect(story.text.contains("= send a mail"))
    story.press("s 1 F2")
    story.look()
    #expect(!story.text.contains("= save a mail"))
    story.press("j")
    #expect(story.text.contains("= save a mail"))
    story.expectRecorded("mail-confidential")
  }

  @Test func nothingIsSentForPractice() {
    var story = Story("", .demo)
    story.app.isPractice = true
    story.press("p F2 s 2")
    #expect(story.shows("I en øvelse sendes ingen mail."))
    story.press("s 1")
    #expect(story.shows("Mailkladde"))
  }

  @Test func whatCannotBeSentIsThereToBeGoneOnWith() {
    var story = Story("", .demo)
    story.world.sendmailRefusal = "sendmail tog ikke imod mailen."
    story.press("p F2 s 2")
    story.type("lene@boligforeningen.dk")
    story.press("Tab Ctrl+U")
    story.type("Til i morgen")
    story.press("F2 j")
    #expect(story.shows("sendmail tog ikke imod mailen."))
    story.press("s 1")
    #expect(story.shows("lene@boligforeningen.dk") && story.shows("Til i morgen"))
    // Another paper has its own words.
    story.press("Esc v s t a t u s F2 s 1")
    #expect(!story.shows("Til i morgen") && story.shows("Statusrapport"))
  }

  @Test func withoutSendmailNothingIsAskedFor() {
    var story = Story("", .demo)
    story.world.hasSendmail = false
    story.press("p F2 s 2")
    #expect(story.shows("Herfra kan der ikke sendes mail.") && story.app.overlays.count == 1)
  }

  @Test func theAnswerThatComesTooLateIsForgotten() {
    var story = Story("", .demo)
    story.press("p F2 Esc")
    story.happen("late", .canSendMail)
    #expect(story.app.overlays.isEmpty)
  }

  @Test func manyRecipientsLeaveRoomForTheQuestion() {
    var story = Story("", .demo)
    story.press("p F2 s 2")
    story.type((1...30).map { "nummer\($0)@boligforeningen.dk" }.joined(separator: ", "))
    story.press("F2")
    #expect(story.shows("nummer8@boligforeningen.dk"))
    #expect(!story.shows("nummer9@boligforeningen.dk"))
    #expect(story.shows("Enter Ret den"))
  }

  @Test func aMeetingWithoutADayIsNotOffered() {
    var story = Story("A meeting without a day", .demo)
    story.press("p F2")
    story.other("Bo") { project in
      project.edit(project.comingMeeting(from: Story.today)!) { $0.date = nil }
    }
    story.lookAround()
    story.press("s 1")
    story.look()
    #expect(story.shows("Mødet har ingen dato, så det kan ikke følge med som kalenderfil"))
    #expect(!story.shows("Med følger"))
    story.expectRecorded("mail-undated")
  }

  @Test func keptAddressesAreOffered() {
    var story = Story("Kept addresses", .demo)
    for (name, mail) in [
      ("Driftschef", "chef@fjordbo.dk"), ("Økonomi", "penge@fjordbo.dk"),
      ("Chef 2", "Chef@fjordbo.dk"),
    ] {
      story.other("Bo") { project in
        project.add(Stakeholder(id: name).with { ($0.name, $0.mail) = (name, mail) })
      }
    }
    story.lookAround()
    story.press("p F2 s 1")
    story.look()
    #expect(story.shows("pil ned: kendte adresser"))
    story.press("ned")
    story.look()
    #expect(to(story) == "Chef@fjordbo.dk" && story.shows("Chef 2: 1 af 2"))
    story.press("ned")
    #expect(to(story) == "penge@fjordbo.dk" && story.shows("Økonomi: 2 af 2"))
    story.press("op op")
    #expect(to(story) == "")
    // A name that is begun, and one more after what is there.
    story.type("bo@fjordbo.dk, øko")
    story.press("ned")
    #expect(to(story) == "bo@fjordbo.dk, penge@fjordbo.dk" && story.shows("Økonomi: 1 af 1"))
    story.type(" ")
    story.press("ned")
    story.look()
    #expect(to(story) == "bo@fjordbo.dk, penge@fjordbo.dk, Chef@fjordbo.dk")
    // All are there.
    story.press("ned ned")
    #expect(form(story)?.form.focused != "to")
    story.press("F2")
    #expect(story.text.contains("bo@fjordbo.dk, penge@fjordbo.dk, Chef@fjordbo.dk, »Mile"))
    story.expectRecorded("mail-offers")
  }

  @Test func whoHasNoAddressIsNamed() {
    var story = Story("", .demo)
    story.press("p F2 s 1")
    story.type("beboere")
    story.press("F2")
    #expect(story.shows("»Beboere« har ingen mailadresse."))
    story.press("Ctrl+U")
    story.type("Vig, Lene")
    story.press("ned")
    #expect(to(story) == "Vig, Lene")
  }

  @Test func aNameIsKeptAndCanBeMended() {
    var story = Story("", .demo)
    story.press("p F2 s 2")
    story.type("\"Vig, Lene\" <lene@fjordbo.dk>; Bo <bo@fjordbo.dk>")
    story.press("F2")
    #expect(story.shows("Til: \"Vig, Lene\" <lene@fjordbo.dk>, Bo <bo@fjordbo.dk>"))
    story.press("Enter")
    #expect(to(story) == "\"Vig, Lene\" <lene@fjordbo.dk>, Bo <bo@fjordbo.dk>")
  }

  @Test func aLoginIsNoSignature() {
    var story = Story("", .demo, fullName: nil)
    story.press("p F2 s 1")
    #expect(form(story)?.form["body"].contains("hilsen") == false)
    story = Story("", .demo)
    story.press("p F2 s 1")
    #expect(form(story)?.form["body"].hasSuffix("Venlig hilsen\n\(Story.author)") == true)
  }

  private func form(_ story: Story) -> FormOverlay? { story.app.overlays.last as? FormOverlay }

  private func to(_ story: Story) -> String? { form(story)?.form["to"] }
}
