/** People made of the portrait: other shapes, skins and hair, so that heads can be rendered that are not all one person. */
package dev.vizard.app.identity;
