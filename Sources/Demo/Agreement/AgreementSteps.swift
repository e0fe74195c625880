import Core

extension Demo {
  static let agreementSteps = [
    Step(.week(-19, .monday), 13, 0, leader, .all(models)),
    Step(.week(-15, .wednesday), 8, 42, leader, .approve(jointOffice)),
    Step(
      .week(-7, .wednesday), 9, 16, leader,
      Act { now in
        now.project.edit(now.project.draftAgreement!) {
          $0.purpose = "Hurtigere hjælp og lavere udgifter i alle tre afdelinger."
          $0.serviceLevel =
            "Svar inden to hverdage. En medarbejder i hver afdeling mindst to faste dage om ugen."
          $0.office =
            "Kontoret ligger i Havnebakken og har åbent mandag til torsdag kl. 9-12. "
            + "Ét telefonnummer for alle tre afdelinger."
          $0.staff =
            "Boligforeningen er arbejdsgiver for alle fire medarbejdere, som nu. "
            + "De har base i Fjordglimt og Havnebakken. Ejendomsmestrene beholder faste dage i den "
            + "afdeling, de kender, og hjælper i de andre."
          $0.settlement =
            "Timer og udgifter gøres op hvert kvartal. Er der betalt for meget, går det tilbage, "
            + "når året er gjort op."
          $0.start = StoryDay.week(9, .monday).planned(from: now.today)
          $0.evaluation = "Efter et halvt år og derefter hvert år."
          $0.disagreement =
            "Afdelingerne taler sammen først. Ellers afgør organisationsbestyrelsen det, "
            + "og imens gælder aftalen."
          $0.amendment = "Når alle tre afdelinger har tiltrådt ændringen."
          $0.joining =
            "Fra et årsskifte, når alle har tiltrådt. Den nye afdeling betaler sin del af "
            + "maskinerne."
          $0.exit = "Med et års varsel til et årsskifte."
        }
      }),
    Step(.week(-5, .thursday), 9, 8, leader, .present),
  ]
}
