package io.influencegen.design.ui;

import jakarta.el.ELException;
import jakarta.el.MethodExpression;
import jakarta.el.ValueExpression;
import jakarta.faces.view.Location;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.Tag;
import jakarta.faces.view.facelets.TagAttribute;

/** An attribute nobody wrote: its value is the empty text. */
final class EmptyAttribute extends TagAttribute {
    private final String name;
    private Tag tag;

    EmptyAttribute(Tag tag, String name) {
        this.tag = tag;
        this.name = name;
    }

    @Override
    public boolean getBoolean(FaceletContext context) {
        return false;
    }

    @Override
    public int getInt(FaceletContext context) {
        return 0;
    }

    @Override
    public String getLocalName() {
        return name;
    }

    @Override
    public Location getLocation() {
        return tag.getLocation();
    }

    @Override
    @SuppressWarnings("rawtypes")
    public MethodExpression getMethodExpression(FaceletContext context, Class type, Class[] parameters) {
        throw new ELException(name + " is not given");
    }

    @Override
    public String getNamespace() {
        return "";
    }

    @Override
    public Object getObject(FaceletContext context) {
        return "";
    }

    @Override
    public String getQName() {
        return name;
    }

    @Override
    public String getValue() {
        return "";
    }

    @Override
    public String getValue(FaceletContext context) {
        return "";
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Object getObject(FaceletContext context, Class type) {
        return getValueExpression(context, type).getValue(context);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public ValueExpression getValueExpression(FaceletContext context, Class type) {
        return context.getExpressionFactory().createValueExpression(context, "", type);
    }

    @Override
    public boolean isLiteral() {
        return true;
    }

    @Override
    public Tag getTag() {
        return tag;
    }

    @Override
    public void setTag(Tag newTag) {
        tag = newTag;
    }
}
