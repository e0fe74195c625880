import Core
import Reports
import TestSupport
import Testing

@Suite("Letters to those who aren't a department") struct AudienceLetterTests {
  private let today = Samples.today

  private func paper(_ ledger: Ledger, to id: String) throws -> Paper {
    var context = PaperContext(today: today, ledger: ledger, zone: .utc)
    context.about = Reference(.stakeholder, id)
    return try Report.paper(.letters, in: context)
  }

  private func words(_ ledger: Ledger, to name: String) throws -> String {
    let stakeholder = try #require(ledger.project.stakeholders(named: name).first)
    return try paper(ledger, to: stakeholder.id).text().unbroken
  }

  private func edited(
    _ ledger: Ledger, _ name: String, _ change: (inout Stakeholder) -> Void
  ) throws -> Ledger {
    let stakeholder = try #require(ledger.project.stakeholders(named: name).first)
    return try Samples.after(ledger.project.edit(stakeholder, change), on: ledger)
  }

  @Test func itSaysWhatItMeansToThemAndWhatTheAgreementSays() throws {
    let ledger = try Samples.demo()
    let text = try words(ledger, to: "Den lokale drift")
    #expect(text.contains("TIL DEN LOKALE DRIFT"))
    #expect(text.contains("Det siger aftalen Det er version 1, som blev lagt frem den 22. oktober"))
    #expect(text.contains("Hvad det betyder for jer De tre afdelinger deler kontor"))
    #expect(text.contains("Fælles vagter, base i Fjordglimt eller Havnebakken"))
    #expect(text.contains("Det beholder afdelingerne - Flyttesyn"))
    #expect(text.contains("Det kan beboerne regne med Svar inden to hverdage"))
    #expect(text.contains("Aftalen gælder fra den 25. januar 2027."))
    #expect(text.contains("Spørg her: Sekretariatet"))
    #expect(!text.contains("Ét telefonnummer, og en medarbejder"), "what is meant for residents")
  }

  @Test func namesBeginWithASmallLetterButThoseOfDepartmentsDoNot() throws {
    let ledger = try Samples.demo()
    #expect(try words(ledger, to: "Kommunens tilsyn").contains("TIL KOMMUNENS TILSYN"))
    let board = try #require(
      ledger.project.stakeholders(named: "Fjordglimts afdelingsbestyrelse").first)
    let heading = try paper(ledger, to: board.id).parts.map(\.title)
    #expect(heading == ["Til Fjordglimts afdelingsbestyrelse"])
  }

  /// Nobody but a department is told what it costs.
  @Test func noKronerAreToldToOthers() throws {
    let ledger = try Samples.demo()
    for stakeholder in ledger.project.stakeholders {
      let text = try paper(ledger, to: stakeholder.id).text().unbroken
      #expect(!text.contains("Kr. ") && !text.contains("Hvad det koster"), "\(stakeholder.name)")
    }
  }

  @Test func whatIsKnownOfThemIsNotInIt() throws {
    var ledger = try Samples.demo()
    for stakeholder in ledger.project.stakeholders {
      ledger = try Samples.after(
        ledger.project.edit(stakeholder) {
          ($0.interests, $0.concerns, $0.note) = ("Inte resse", "Bekym ring", "No te")
          ($0.responsible, $0.nextContact, $0.mail) = ("Ansvar lig", today, "brev@eksempel.dk")
        }, on: ledger)
    }
    let secrets =
      ["Inte resse", "Bekym ring", "No te", "Ansvar lig", "brev@", "overskredet"]
      + Attitude.allCases.map(\.shown)
    for stakeholder in ledger.project.stakeholders {
      let text = try paper(ledger, to: stakeholder.id).text().unbroken
      for secret in secrets where secret != "neutral" {
        #expect(!text.contains(secret), "\(stakeholder.name): \(secret)")
      }
      #expect(!text.contains("her er modstanden"), "what is to be said is for those who say it")
      if stakeholder.isPerson { #expect(!text.contains(stakeholder.name)) }
    }
  }

  @Test func whatIsToComeIsTold() throws {
    let ledger = try Samples.demo()
    let text = try words(ledger, to: "Den lokale drift")
    #expect(text.contains("Hvornår I hører fra os - Møde om vagter og base Møde i arbejdstiden"))
    #expect(!text.contains("Personalemøde om planen"), "that has been")
    #expect(!text.contains("I bliver hørt"), "what is only suggested follows from the assessment")
    let heard = try edited(ledger, "Den lokale drift") { $0.handling = .heard }
    #expect(try words(heard, to: "Den lokale drift").contains("I bliver hørt undervejs."))
    let late = Communication(id: "sen").with {
      ($0.occasion, $0.channel, $0.date) = ("Et glemt brev", "brev", today.adding(days: -3))
      $0.audience = [ledger.project.stakeholders(named: "Den lokale drift")[0].id]
    }
    let told = try words(
      Samples.after(ledger.project.add(late), on: ledger), to: "Den lokale drift")
    #expect(told.contains("- Et glemt brev Brev") && !told.contains("20. november"))
  }

  @Test func aPersonIsNotNamed() throws {
    var ledger = try Samples.demo()
    ledger = try edited(ledger, "Vibeke Norup") { $0.handling = .involved }
    let text = try words(ledger, to: "Vibeke Norup")
    #expect(text.contains("SAMDRIFT: HVAD BETYDER DET FOR DIG?") && text.contains("TIL DIG"))
    #expect(text.contains("Du bliver inddraget undervejs.") && !text.contains("Norup"))
    let role = try words(ledger, to: "Ejendomsmester i Strandengen")
    #expect(role.contains("TIL DIG") && !role.contains("Ejendomsmester i Strandengen"))
  }

  @Test func ownTextIsWrittenInTheProgram() throws {
    let ledger = try edited(Samples.demo(), "Kommunens tilsyn") { $0.letter = "Vi ringer først.\n" }
    let text = try words(ledger, to: "Kommunens tilsyn")
    #expect(text.contains("Vi ringer først. Vi undersøger, om"))
    #expect(!text.contains("netop din afdeling"), "what all departments' letters say")
  }

  @Test func inANewProjectNothingIsClaimed() throws {
    let text = try words(Samples.new(), to: "Beboere")
    #expect(text.contains("TIL BEBOERE") && text.contains("hverken en aftale eller et forslag"))
    #expect(!text.contains("fælles:") && text.contains("Navn og telefon: ____"))
    #expect(!text.contains("Hvad det betyder") && !text.contains("hører fra os"))
  }

  @Test func whatIsOnlyProposedIsToldSo() throws {
    var ledger = try Samples.new()
    let model = OperatingModel(id: "m").with {
      ($0.name, $0.staffing, $0.isApproved) = ("Fælles vagt", "To mand", true)
    }
    ledger = try Samples.after(Edit("", [model.insertion]), on: ledger)
    let text = try words(ledger, to: "Beboere")
    #expect(text.contains("Det er foreslået Der er ingen aftale endnu."))
    #expect(text.contains("Hvem kommer To mand") || text.contains("Hvem kommer: To mand"))
    ledger = try Samples.after(ledger.project.firstAgreement(id: "v1"), on: ledger)
    let draft = try words(ledger, to: "Beboere")
    #expect(draft.contains("Forslaget er et udkast til en aftale.") && !draft.contains("version 1"))
  }

  @Test func oneThatIsForgottenIsRefusedInASentence() throws {
    let gone = #expect(throws: Refusal.self) { try paper(Samples.demo(), to: "væk") }
    #expect(gone?.message == "Interessenten er der ikke længere. Vælg en anden.")
  }

  @Test func itIsCalledALetter() throws {
    let project = try Samples.demo().project
    var request = PaperRequest(.letters, project: project.id)
    #expect(request.title == "Afdelingernes breve")
    request.about = project.stakeholders[0].reference
    #expect(request.title == "Brev om samdriften")
    #expect(request.fileName(.pdf, day: today) == "brev-2026-11-23.pdf")
    let mail = PaperMail(request, in: project, today: today, by: nil)
    #expect(mail.subject.hasPrefix("Brev om samdriften · "))
    #expect(mail.body.contains("Her er brevet om samdriften") && !mail.body.contains("afdeling"))
  }
}
