import { LANGUAGE } from '#lib/messages/generated.ts';

/** The faces of a picture: the serif of the headline, the sans of everything else, and its bold. */
export type Face = 'serif' | 'sans' | 'bold';

/** Widths of the characters from a code point on, in thousandths of the type size. */
interface Block extends Record<Face, readonly number[]> {
	readonly first: number;
}

/**
 * Advance widths of Source Serif 4 SemiBold, Source Sans 3 Regular and SemiBold; of Arabic, those of Noto Naskh Arabic SemiBold, Noto Sans
 * Arabic Regular and SemiBold, where each letter is as wide as its forms are on average in our texts. Read from the font files. The PNG is
 * drawn with these very fonts (see `faces.server.ts`); other programs draw the SVG with what they have.
 */
const BLOCKS: readonly Block[] = [
	{
		first: 0x20,
		serif: widths(
			'228 314 423 544 538 949 739 206 384 384 458 548 307 335 307 364 547 547 547 547 547 547 547 547 547 547 307 307 548 548 548 430 ' +
				'867 712 668 663 744 634 610 725 809 387 394 726 616 930 757 742 637 742 707 560 650 757 706 1020 678 667 592 356 364 356 548 528 ' +
				'400 554 630 527 623 540 374 573 650 336 313 615 337 961 652 590 632 613 475 475 368 640 581 850 585 592 497 365 301 365 548 ,',
		),
		sans: widths(
			'200 289 426 497 497 824 609 249 303 303 418 497 249 311 249 350 497 497 497 497 497 497 497 497 497 497 249 249 497 497 497 425 ' +
				'847 543 588 571 615 527 494 617 652 263 479 579 486 727 647 664 566 664 569 534 536 645 515 786 513 476 539 303 350 303 497 500 ' +
				'542 504 553 456 555 496 292 504 544 246 247 495 255 829 547 542 555 555 347 419 338 544 467 719 446 467 425 303 241 303 497 ,',
		),
		bold: widths(
			'200 315 482 513 513 841 639 275 324 324 438 513 275 322 275 344 513 513 513 513 513 513 513 513 513 513 275 275 513 513 513 444 ' +
				'875 558 597 576 625 538 510 628 663 282 494 597 502 745 657 674 582 674 592 545 546 655 536 800 541 501 540 324 344 324 513 500 ' +
				'549 516 563 462 564 507 317 520 558 262 263 522 271 843 560 549 564 564 373 431 361 556 495 748 481 495 443 324 255 324 513 ,',
		),
	},
	{
		first: 0x410,
		serif: widths(
			'712 645 668 577 733 634 995 568 801 801 705 718 930 809 742 788 637 663 650 703 783 678 791 734 1091 1097 751 976 637 638 1036 ' +
				'700 554 582 567 484 615 540 851 481 682 682 608 623 792 675 590 671 632 527 578 592 855 585 678 616 934 944 674 845 552 527 863 ' +
				'595',
		),
		sans: widths(
			'544 580 588 498 638 527 830 550 658 656 579 630 727 652 664 645 566 571 536 514 732 513 642 598 877 880 720 798 580 571 908 582 ' +
				'504 544 508 411 533 496 688 456 565 565 495 531 633 562 542 553 555 456 460 467 734 446 558 512 749 761 596 674 491 456 738 515',
		),
		bold: widths(
			'558 590 597 510 654 538 853 553 670 666 597 644 745 663 674 654 582 576 546 535 748 541 656 614 896 904 725 826 590 576 929 600 ' +
				'516 553 518 422 559 507 726 466 574 574 522 552 647 572 549 564 564 462 476 495 757 481 577 531 777 796 610 707 504 462 757 530',
		),
	},
	{
		first: 0x621,
		serif: widths(
			'447 277 281 482 277 302 275 357 452 452 584 653 658 656 462 468 391 390 716 689 840 881 709 702 477 482 0 0 0 0 0 210 477 450 ' +
				'506 271 455 434 453 484 680 413',
		),
		sans: widths(
			'411 270 288 469 268 309 271 402 469 492 692 613 621 612 512 519 367 360 860 834 967 1015 728 726 518 512 0 0 0 0 0 270 548 518 ' +
				'566 307 545 502 516 459 740 414',
		),
		bold: widths(
			'448 288 304 501 287 339 290 430 513 520 718 633 641 635 537 543 398 391 964 939 1005 1062 758 757 543 539 0 0 0 0 0 282 577 548 ' +
				'586 332 581 536 557 491 779 445',
		),
	},
];

/** Of a character that no block has, by its face; Latin letters with marks are about as wide. */
const OTHER: Record<Face, number> = { serif: 640, sans: 560, bold: 580 };
/** From here on scripts are set in squares (CJK and what follows). */
const FIRST_SQUARE = 0x2e80;
/** How much wider Latin letters and digits are in the faces of another script than in the Source ones. */
const LATIN = LANGUAGE === 'ar' ? 1.15 : LANGUAGE === 'zh' ? 1.12 : 1;
/** What has no width of its own: marks over and under letters, and those that set the direction. */
const MARK = /^[\p{Mn}\p{Cf}]/u;

/** How wide a character is, in thousandths of the type size. */
export function widthOf(char: string, face: Face): number {
	const width = blockWidth(char, face);
	if (width !== undefined) return width;
	if (MARK.test(char)) return 0;
	// A letter with its marks is as wide as without them.
	const letter = char.normalize('NFD').charAt(0);
	const code = char.codePointAt(0) ?? 0;
	return blockWidth(letter, face) ?? (code < FIRST_SQUARE ? OTHER[face] : 1000);
}

function blockWidth(char: string, face: Face): number | undefined {
	const code = char.codePointAt(0) ?? 0;
	for (const block of BLOCKS) {
		const width = block[face][code - block.first];
		if (width) return code < 0x7f ? width * LATIN : width;
	}
	return undefined;
}

function widths(list: string): readonly number[] {
	return list.split(' ').map(Number);
}
